// What the implementation files share: handle definitions and the one mapping of exceptions.
#ifndef CXAPIAN_INTERNAL_H
#define CXAPIAN_INTERNAL_H

#include <cstring>
#include <map>
#include <string>
#include <vector>
#include <xapian.h>

#include "cxapian.h"

struct cxapian_database { Xapian::Database database; };
struct cxapian_writer { Xapian::WritableDatabase database; };
struct cxapian_document { Xapian::Document document; };
struct cxapian_query { Xapian::Query query; };

namespace cxapian {

/// Maps the exception in flight; call from a catch block only.
cxapian_status current_failure() noexcept;

inline std::string string(cxapian_bytes bytes) {
  return bytes.size ? std::string(bytes.data, bytes.size) : std::string();
}

inline cxapian_bytes bytes(const std::string &string) { return {string.data(), string.size()}; }

/// A C copy for the caller to free; null when memory is exhausted.
char *copy(const std::string &string) noexcept;

/// Runs a body and turns whatever it throws into a status.
template <typename Body>
cxapian_status guarded(Body body) noexcept {
  try {
    body();
    return {CXAPIAN_OK, nullptr};
  } catch (...) {
    return current_failure();
  }
}

}  // namespace cxapian

#endif
