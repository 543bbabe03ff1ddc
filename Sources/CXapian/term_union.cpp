#include "term_union.h"

#include <algorithm>

namespace cxapian {

namespace {

std::vector<std::string> ordered(std::vector<std::string> terms) {
  // Neighbours share blocks of the posting table.
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

}  // namespace

TermUnion::TermUnion(std::vector<std::string> terms)
    : terms_(std::make_shared<const std::vector<std::string>>(ordered(std::move(terms)))) {}

TermUnion *TermUnion::clone() const { return new TermUnion(terms_); }

void TermUnion::init(const Xapian::Database &database) {
  bits_.assign(static_cast<size_t>(database.get_lastdocid()) / 64 + 1, 0);
  for (const std::string &term : *terms_) {
    const auto end = database.postlist_end(term);
    for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
      bits_[*posting / 64] |= uint64_t{1} << (*posting % 64);
    }
  }
  count_ = 0;
  for (const uint64_t word : bits_) {
    count_ += static_cast<Xapian::doccount>(__builtin_popcountll(word));
  }
  current_ = 0;
  started_ = false;
}

void TermUnion::skip_to(Xapian::docid document, double) {
  if (!started_ || current_ < document) advance(document);
}

void TermUnion::advance(size_t from) {
  started_ = true;
  current_ = 0;
  size_t index = from / 64;
  if (index >= bits_.size()) return;
  uint64_t word = bits_[index] & (~uint64_t{0} << (from % 64));
  while (word == 0) {
    if (++index == bits_.size()) return;
    word = bits_[index];
  }
  current_ = static_cast<Xapian::docid>(
      index * 64 + static_cast<size_t>(__builtin_ctzll(word)));
}

}  // namespace cxapian
