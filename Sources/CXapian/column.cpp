#include "column.h"

#include <cstring>
#include <unordered_map>
#include <utility>

namespace cxapian {

namespace {

std::string column_key(Xapian::valueno slot) { return "cxapian.column." + std::to_string(slot); }

void append(std::string &bytes, uint64_t number, size_t width) {
  for (size_t i = 0; i < width; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
}

/// Reads what `store_column` wrote; whatever does not fit the bytes makes it unusable.
class Column {
 public:
  explicit Column(std::string bytes) : bytes_(std::move(bytes)) {
    const uint64_t documents = number(4);
    last_ = number(4);
    const uint64_t values = number(4);
    width_ = number(4);
    isUsable_ = isUsable_ && (width_ == 1 || width_ == 2 || width_ == 4);
    for (uint64_t i = 0; isUsable_ && i < values; ++i) {
      const uint64_t size = number(4);
      if (size > bytes_.size() - place_) isUsable_ = false;
      if (!isUsable_) break;
      values_.emplace_back(bytes_, place_, size);
      place_ += size;
    }
    documents_ = documents;
    isUsable_ = isUsable_ && (bytes_.size() - place_) / width_ == last_ + 1;
  }

  /// Whether it speaks of a database as it is.
  bool describes(const Xapian::Database &database) const {
    return isUsable_ && documents_ == database.get_doccount() &&
           last_ == database.get_lastdocid();
  }

  std::map<std::string, uint32_t> counts(const std::vector<Xapian::docid> &documents) const {
    std::vector<uint32_t> counts(values_.size() + 1, 0);
    const auto *numbers = reinterpret_cast<const unsigned char *>(bytes_.data()) + place_;
    for (const Xapian::docid document : documents) {
      if (document > last_) continue;
      uint32_t value = 0;
      for (size_t i = 0; i < width_; ++i) {
        value |= static_cast<uint32_t>(numbers[document * width_ + i]) << (8 * i);
      }
      if (value < counts.size()) ++counts[value];
    }
    std::map<std::string, uint32_t> result;
    for (size_t i = 0; i < values_.size(); ++i) {
      if (counts[i + 1] > 0) result.emplace(values_[i], counts[i + 1]);
    }
    return result;
  }

 private:
  uint64_t number(size_t width) {
    if (!isUsable_ || bytes_.size() - place_ < width) {
      isUsable_ = false;
      return 0;
    }
    uint64_t result = 0;
    for (size_t i = 0; i < width; ++i) {
      result |= static_cast<uint64_t>(static_cast<unsigned char>(bytes_[place_ + i])) << (8 * i);
    }
    place_ += width;
    return result;
  }

  std::string bytes_;
  size_t place_ = 0;
  bool isUsable_ = true;
  uint64_t documents_ = 0;
  uint64_t last_ = 0;
  size_t width_ = 1;
  std::vector<std::string> values_;
};

}  // namespace

void store_column(Xapian::WritableDatabase &database, Xapian::valueno slot) {
  const Xapian::docid last = database.get_lastdocid();
  std::vector<uint32_t> numbers(static_cast<size_t>(last) + 1, 0);
  std::unordered_map<std::string, uint32_t> known;
  std::string values;
  const auto end = database.valuestream_end(slot);
  for (auto value = database.valuestream_begin(slot); value != end; ++value) {
    const auto [entry, isNew] =
        known.try_emplace(*value, static_cast<uint32_t>(known.size() + 1));
    if (isNew) {
      append(values, entry->first.size(), 4);
      values += entry->first;
    }
    if (value.get_docid() <= last) numbers[value.get_docid()] = entry->second;
  }
  const size_t width = known.size() < 0x100 ? 1 : known.size() < 0x10000 ? 2 : 4;
  std::string bytes;
  append(bytes, database.get_doccount(), 4);
  append(bytes, last, 4);
  append(bytes, known.size(), 4);
  append(bytes, width, 4);
  bytes += values;
  bytes.reserve(bytes.size() + numbers.size() * width);
  for (const uint32_t number : numbers) append(bytes, number, width);
  database.set_metadata(column_key(slot), bytes);
}

std::map<std::string, uint32_t> count_values(
    const Xapian::Database &database, Xapian::valueno slot,
    const std::vector<Xapian::docid> &documents) {
  // Of several databases as one the documents have other numbers.
  if (database.size() == 1) {
    const std::string bytes = database.get_metadata(column_key(slot));
    if (!bytes.empty()) {
      const Column column(bytes);
      if (column.describes(database)) return column.counts(documents);
    }
  }
  std::map<std::string, uint32_t> counts;
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  auto last = counts.end();
  for (const Xapian::docid document : documents) {
    if (value == end) break;
    value.skip_to(document);
    if (value == end) break;
    if (value.get_docid() != document) continue;
    const std::string found = *value;
    // Neighbours mostly share their values.
    if (last == counts.end() || found != last->first) last = counts.emplace(found, 0).first;
    ++last->second;
  }
  return counts;
}

}  // namespace cxapian
