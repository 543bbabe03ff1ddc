#include "internal.h"

using cxapian::guarded;
using cxapian::string;

namespace {

/// Reads the parts of a batch and refuses to run past its end.
class BatchReader {
 public:
  explicit BatchReader(cxapian_bytes batch)
      : next_(batch.data), end_(batch.data + batch.size) {}

  bool done() const { return next_ == end_; }

  uint32_t number() {
    uint64_t result = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      if (next_ == end_) break;
      const auto byte = static_cast<unsigned char>(*next_++);
      result |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (!(byte & 0x80)) return static_cast<uint32_t>(result);
    }
    throw Xapian::InvalidArgumentError("malformed posting batch");
  }

  std::string text() {
    const uint32_t size = number();
    if (static_cast<size_t>(end_ - next_) < size) {
      throw Xapian::InvalidArgumentError("malformed posting batch");
    }
    std::string result(next_, size);
    next_ += size;
    return result;
  }

 private:
  const char *next_;
  const char *end_;
};

}  // namespace

cxapian_status cxapian_document_new(cxapian_document **out) noexcept {
  return guarded([&] { *out = new cxapian_document{}; });
}

void cxapian_document_free(cxapian_document *document) noexcept { delete document; }

cxapian_status cxapian_document_set_data(
    cxapian_document *document, cxapian_bytes data) noexcept {
  return guarded([&] { document->document.set_data(string(data)); });
}

cxapian_status cxapian_document_set_value(
    cxapian_document *document, uint32_t slot, cxapian_bytes value) noexcept {
  return guarded([&] { document->document.add_value(slot, string(value)); });
}

cxapian_status cxapian_document_add_batch(
    cxapian_document *document, cxapian_bytes batch) noexcept {
  return guarded([&] {
    BatchReader reader(batch);
    while (!reader.done()) {
      const std::string term = reader.text();
      uint32_t wdf = reader.number();
      uint32_t position = 0;
      const uint32_t positions = reader.number();
      for (uint32_t left = positions; left > 0; --left) {
        position += reader.number();
        const uint32_t share = wdf > 0 ? 1 : 0;
        document->document.add_posting(term, position, share);
        wdf -= share;
      }
      if (positions == 0 || wdf > 0) document->document.add_term(term, wdf);
    }
  });
}
