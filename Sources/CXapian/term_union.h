// A posting source over many terms at once.
#ifndef CXAPIAN_TERM_UNION_H
#define CXAPIAN_TERM_UNION_H

#include <memory>
#include <string>
#include <vector>
#include <xapian.h>

namespace cxapian {

/// The documents that hold at least one of many terms, without weight.
///
/// Xapian 1.4 joins the parts of an OR to a binary tree, and each time a part runs out it walks
/// the whole tree to sum up the weights anew: 10,000 rare terms cost seconds. As a filter they
/// need no weights, and one bit for each document says all.
class TermUnion : public Xapian::PostingSource {
 public:
  explicit TermUnion(std::vector<std::string> terms);

  TermUnion *clone() const override;
  void init(const Xapian::Database &database) override;
  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }
  void next(double) override { advance(static_cast<size_t>(current_) + 1); }
  void skip_to(Xapian::docid document, double) override;
  bool at_end() const override { return started_ && current_ == 0; }
  Xapian::docid get_docid() const override { return current_; }
  std::string get_description() const override { return "TermUnion"; }

 private:
  using Terms = std::shared_ptr<const std::vector<std::string>>;

  explicit TermUnion(Terms terms) : terms_(std::move(terms)) {}
  void advance(size_t from);

  Terms terms_;
  std::vector<uint64_t> bits_;
  Xapian::doccount count_ = 0;
  Xapian::docid current_ = 0;  // 0 before the first and after the last
  bool started_ = false;
};

}  // namespace cxapian

#endif
