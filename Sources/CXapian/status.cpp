#include <cerrno>
#include <cstdlib>
#include <new>

#include "internal.h"

namespace cxapian {

char *copy(const std::string &string) noexcept {
  auto *result = static_cast<char *>(std::malloc(string.size() + 1));
  if (result) {
    std::memcpy(result, string.data(), string.size());
    result[string.size()] = '\0';
  }
  return result;
}

namespace {

/// Xapian keeps the text of a system error, not its number.
bool isDiskFull(const Xapian::Error &error) {
  const char *reason = error.get_error_string();
  if (!reason) return false;
  for (const int number : {ENOSPC, EDQUOT, EFBIG}) {
    if (std::strcmp(reason, std::strerror(number)) == 0) return true;
  }
  return false;
}

cxapian_status failure(cxapian_code code, const Xapian::Error &error) noexcept {
  try {
    std::string message = error.get_msg();
    if (!error.get_context().empty()) message += " (" + error.get_context() + ")";
    if (error.get_error_string()) message += std::string(": ") + error.get_error_string();
    return {isDiskFull(error) ? CXAPIAN_DISK_FULL : code, copy(message)};
  } catch (...) {
    return {code, nullptr};
  }
}
}  // namespace

cxapian_status current_failure() noexcept {
  try {
    throw;
  } catch (const Xapian::DatabaseLockError &e) {
    return failure(CXAPIAN_DATABASE_LOCKED, e);
  } catch (const Xapian::DatabaseModifiedError &e) {
    return failure(CXAPIAN_DATABASE_MODIFIED, e);
  } catch (const Xapian::DatabaseNotFoundError &e) {
    return failure(CXAPIAN_DATABASE_NOT_FOUND, e);
  } catch (const Xapian::DatabaseVersionError &e) {
    return failure(CXAPIAN_DATABASE_VERSION, e);
  } catch (const Xapian::DatabaseOpeningError &e) {
    return failure(CXAPIAN_DATABASE_OPENING, e);
  } catch (const Xapian::DatabaseCorruptError &e) {
    return failure(CXAPIAN_DATABASE_CORRUPT, e);
  } catch (const Xapian::DatabaseClosedError &e) {
    return failure(CXAPIAN_DATABASE_CLOSED, e);
  } catch (const Xapian::DatabaseError &e) {
    return failure(CXAPIAN_DATABASE_OTHER, e);
  } catch (const Xapian::DocNotFoundError &e) {
    return failure(CXAPIAN_DOCUMENT_NOT_FOUND, e);
  } catch (const Xapian::InvalidArgumentError &e) {
    return failure(CXAPIAN_INVALID_ARGUMENT, e);
  } catch (const Xapian::InvalidOperationError &e) {
    return failure(CXAPIAN_INVALID_OPERATION, e);
  } catch (const Xapian::UnimplementedError &e) {
    return failure(CXAPIAN_UNIMPLEMENTED, e);
  } catch (const Xapian::WildcardError &e) {
    return failure(CXAPIAN_WILDCARD, e);
  } catch (const Xapian::FeatureUnavailableError &e) {
    return failure(CXAPIAN_FEATURE_UNAVAILABLE, e);
  } catch (const Xapian::NetworkError &e) {
    return failure(CXAPIAN_NETWORK, e);
  } catch (const Xapian::RangeError &e) {
    return failure(CXAPIAN_RANGE, e);
  } catch (const Xapian::Error &e) {
    return failure(CXAPIAN_OTHER, e);
  } catch (const std::bad_alloc &) {
    return {CXAPIAN_OUT_OF_MEMORY, nullptr};
  } catch (const std::exception &e) {
    return {CXAPIAN_OTHER, copy(e.what())};
  } catch (...) {
    return {CXAPIAN_OTHER, nullptr};
  }
}

}  // namespace cxapian

void cxapian_string_free(char *string) noexcept { std::free(string); }

const char *cxapian_version() noexcept { return Xapian::version_string(); }

cxapian_status cxapian_sortable(double number, unsigned char *out, size_t *size) noexcept {
  return cxapian::guarded([&] {
    std::string bytes = Xapian::sortable_serialise(number);
    *size = bytes.size() < 9 ? bytes.size() : 9;
    std::memcpy(out, bytes.data(), *size);
  });
}

double cxapian_unsortable(cxapian_bytes bytes) noexcept {
  try {
    return Xapian::sortable_unserialise(cxapian::string(bytes));
  } catch (...) {
    return 0;
  }
}
