#include "internal.h"

using cxapian::bytes;
using cxapian::guarded;
using cxapian::string;

cxapian_status cxapian_database_open(
    const char *const *paths, size_t count, cxapian_database **out) noexcept {
  return guarded([&] {
    Xapian::Database database;
    for (size_t i = 0; i < count; ++i) {
      if (count == 1) {
        database = Xapian::Database(paths[i]);
      } else {
        database.add_database(Xapian::Database(paths[i]));
      }
    }
    *out = new cxapian_database{database};
  });
}

void cxapian_database_free(cxapian_database *database) noexcept { delete database; }

cxapian_status cxapian_database_reopen(cxapian_database *database, int *changed) noexcept {
  return guarded([&] { *changed = database->database.reopen() ? 1 : 0; });
}

cxapian_status cxapian_database_statistics(
    cxapian_database *database, cxapian_statistics *out) noexcept {
  return guarded([&] {
    const Xapian::Database &db = database->database;
    *out = {db.get_doccount(), db.get_lastdocid(), db.get_avlength()};
  });
}

cxapian_status cxapian_database_uuid(cxapian_database *database, char **out) noexcept {
  return guarded([&] { *out = cxapian::copy(database->database.get_uuid()); });
}

cxapian_status cxapian_database_term_counts(
    cxapian_database *database, cxapian_bytes term, uint32_t *documents,
    uint32_t *occurrences) noexcept {
  return guarded([&] {
    *documents = database->database.get_termfreq(string(term));
    *occurrences = database->database.get_collection_freq(string(term));
  });
}

cxapian_status cxapian_database_visit_terms(
    cxapian_database *database, cxapian_bytes prefix, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    const Xapian::Database &db = database->database;
    const std::string start = string(prefix);
    for (auto term = db.allterms_begin(start); term != db.allterms_end(start); ++term) {
      if (!visitor(context, bytes(*term), term.get_termfreq())) break;
    }
  });
}

cxapian_status cxapian_database_visit_documents(
    cxapian_database *database, cxapian_bytes term, int with_data, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    const Xapian::Database &db = database->database;
    const std::string key = string(term);
    std::string data;
    for (auto posting = db.postlist_begin(key); posting != db.postlist_end(key); ++posting) {
      if (with_data) data = db.get_document(*posting, Xapian::DOC_ASSUME_VALID).get_data();
      if (!visitor(context, bytes(data), *posting)) break;
    }
  });
}

cxapian_status cxapian_database_visit_document_terms(
    cxapian_database *database, uint32_t document, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    const Xapian::Database &db = database->database;
    for (auto term = db.termlist_begin(document); term != db.termlist_end(document); ++term) {
      if (!visitor(context, bytes(*term), term.get_wdf())) break;
    }
  });
}

cxapian_status cxapian_database_visit_positions(
    cxapian_database *database, uint32_t document, cxapian_bytes term,
    cxapian_visitor visitor, void *context) noexcept {
  return guarded([&] {
    const Xapian::Database &db = database->database;
    const std::string key = string(term);
    auto end = db.positionlist_end(document, key);
    for (auto position = db.positionlist_begin(document, key); position != end; ++position) {
      if (!visitor(context, {nullptr, 0}, *position)) break;
    }
  });
}

cxapian_status cxapian_database_document_data(
    cxapian_database *database, uint32_t document, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    visitor(context, bytes(database->database.get_document(document).get_data()), document);
  });
}

cxapian_status cxapian_database_visit_values(
    cxapian_database *database, uint32_t document, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    Xapian::Document found = database->database.get_document(document);
    for (auto value = found.values_begin(); value != found.values_end(); ++value) {
      if (!visitor(context, bytes(*value), value.get_valueno())) break;
    }
  });
}

cxapian_status cxapian_database_metadata(
    cxapian_database *database, cxapian_bytes key, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded(
      [&] { visitor(context, bytes(database->database.get_metadata(string(key))), 0); });
}

cxapian_status cxapian_database_visit_metadata_keys(
    cxapian_database *database, cxapian_bytes prefix, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    const Xapian::Database &db = database->database;
    const std::string start = string(prefix);
    for (auto key = db.metadata_keys_begin(start); key != db.metadata_keys_end(start); ++key) {
      if (!visitor(context, bytes(*key), 0)) break;
    }
  });
}
