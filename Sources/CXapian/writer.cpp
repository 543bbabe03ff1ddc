#include "column.h"
#include "internal.h"

using cxapian::guarded;
using cxapian::string;

cxapian_status cxapian_writer_open(
    const char *path, cxapian_mode mode, int no_sync, uint32_t block_size,
    cxapian_writer **out) noexcept {
  return guarded([&] {
    int flags = Xapian::DB_CREATE_OR_OPEN;
    switch (mode) {
      case CXAPIAN_CREATE_OR_OPEN: flags = Xapian::DB_CREATE_OR_OPEN; break;
      case CXAPIAN_CREATE: flags = Xapian::DB_CREATE; break;
      case CXAPIAN_OPEN: flags = Xapian::DB_OPEN; break;
      case CXAPIAN_OVERWRITE: flags = Xapian::DB_CREATE_OR_OVERWRITE; break;
    }
    if (no_sync) flags |= Xapian::DB_NO_SYNC;
    *out = new cxapian_writer{
        Xapian::WritableDatabase(path, flags, static_cast<int>(block_size))};
  });
}

void cxapian_writer_free(cxapian_writer *writer) noexcept { delete writer; }

cxapian_status cxapian_writer_close(cxapian_writer *writer) noexcept {
  return guarded([&] { writer->database.close(); });
}

cxapian_status cxapian_writer_commit(cxapian_writer *writer) noexcept {
  return guarded([&] { writer->database.commit(); });
}

cxapian_status cxapian_writer_begin(cxapian_writer *writer) noexcept {
  return guarded([&] { writer->database.begin_transaction(); });
}

cxapian_status cxapian_writer_commit_transaction(cxapian_writer *writer) noexcept {
  return guarded([&] { writer->database.commit_transaction(); });
}

cxapian_status cxapian_writer_cancel_transaction(cxapian_writer *writer) noexcept {
  return guarded([&] { writer->database.cancel_transaction(); });
}

cxapian_status cxapian_writer_add(
    cxapian_writer *writer, cxapian_document *document, uint32_t *out) noexcept {
  return guarded([&] { *out = writer->database.add_document(document->document); });
}

cxapian_status cxapian_writer_replace(
    cxapian_writer *writer, uint32_t id, cxapian_document *document) noexcept {
  return guarded([&] { writer->database.replace_document(id, document->document); });
}

cxapian_status cxapian_writer_replace_matching(
    cxapian_writer *writer, cxapian_bytes term, cxapian_document *document,
    uint32_t *out) noexcept {
  return guarded(
      [&] { *out = writer->database.replace_document(string(term), document->document); });
}

cxapian_status cxapian_writer_delete(cxapian_writer *writer, uint32_t id) noexcept {
  return guarded([&] { writer->database.delete_document(id); });
}

cxapian_status cxapian_writer_delete_matching(
    cxapian_writer *writer, cxapian_bytes term) noexcept {
  return guarded([&] { writer->database.delete_document(string(term)); });
}

cxapian_status cxapian_writer_set_metadata(
    cxapian_writer *writer, cxapian_bytes key, cxapian_bytes value) noexcept {
  return guarded([&] { writer->database.set_metadata(string(key), string(value)); });
}

cxapian_status cxapian_writer_store_column(cxapian_writer *writer, uint32_t slot) noexcept {
  return guarded([&] { cxapian::store_column(writer->database, slot); });
}

cxapian_status cxapian_writer_view(cxapian_writer *writer, cxapian_database **out) noexcept {
  return guarded([&] { *out = new cxapian_database{writer->database}; });
}

cxapian_status cxapian_compact(
    const char *const *sources, size_t count, const char *to) noexcept {
  return guarded([&] {
    Xapian::Database merged;
    for (size_t i = 0; i < count; ++i) merged.add_database(Xapian::Database(sources[i]));
    merged.compact(to);
  });
}
