#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "column.h"
#include "internal.h"

using cxapian::bytes;
using cxapian::guarded;

namespace {

/// Gathers the documents that match; looking up their values one by one would take longer than
/// the match itself.
class DocumentSpy : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document &document, double) override {
    documents.push_back(document.get_docid());
  }

  std::vector<Xapian::docid> documents;
};

}  // namespace

struct cxapian_matches {
  // The spy is declared first, so that it outlives the enquiry that points at it.
  DocumentSpy spy;
  std::vector<cxapian_facet> facets;
  Xapian::Database database;
  Xapian::Enquire enquire;
  Xapian::MSet set;
  std::vector<cxapian_match> items;
};

cxapian_status cxapian_search(
    cxapian_database *database, cxapian_query *query, const cxapian_enquiry *enquiry,
    cxapian_matches **out) noexcept {
  return guarded([&] {
    std::unique_ptr<cxapian_matches> result(
        new cxapian_matches{
            {}, {}, database->database, Xapian::Enquire(database->database), {}, {}});
    Xapian::Enquire &enquire = result->enquire;
    enquire.set_query(query->query);
    switch (enquiry->weighting) {
      case CXAPIAN_WEIGHT_BM25:
        enquire.set_weighting_scheme(Xapian::BM25Weight(
            enquiry->k1, enquiry->k2, enquiry->k3, enquiry->b, enquiry->minimum_length));
        break;
      case CXAPIAN_WEIGHT_BOOLEAN:
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        break;
      case CXAPIAN_WEIGHT_TFIDF:
        enquire.set_weighting_scheme(Xapian::TfIdfWeight());
        break;
    }
    const bool descending = enquiry->sort_descending != 0;
    switch (enquiry->sort) {
      case CXAPIAN_SORT_RELEVANCE: enquire.set_sort_by_relevance(); break;
      case CXAPIAN_SORT_VALUE: enquire.set_sort_by_value(enquiry->sort_slot, descending); break;
      case CXAPIAN_SORT_VALUE_RELEVANCE:
        enquire.set_sort_by_value_then_relevance(enquiry->sort_slot, descending);
        break;
      case CXAPIAN_SORT_RELEVANCE_VALUE:
        enquire.set_sort_by_relevance_then_value(enquiry->sort_slot, descending);
        break;
    }
    if (enquiry->collapse) {
      enquire.set_collapse_key(enquiry->collapse_slot, enquiry->collapse_limit);
    }
    enquire.set_cutoff(enquiry->percent_cutoff, enquiry->weight_cutoff);
    result->facets.assign(enquiry->facets, enquiry->facets + enquiry->facet_count);
    if (!result->facets.empty()) enquire.add_matchspy(&result->spy);
    result->set = enquire.get_mset(enquiry->offset, enquiry->limit, enquiry->check_at_least);
    std::sort(result->spy.documents.begin(), result->spy.documents.end());
    for (auto item = result->set.begin(); item != result->set.end(); ++item) {
      result->items.push_back(
          {*item, item.get_weight(), item.get_percent(), item.get_rank(),
           item.get_collapse_count()});
    }
    *out = result.release();
  });
}

void cxapian_matches_free(cxapian_matches *matches) noexcept { delete matches; }

size_t cxapian_matches_size(const cxapian_matches *matches) noexcept {
  return matches->items.size();
}

cxapian_match cxapian_matches_item(const cxapian_matches *matches, size_t index) noexcept {
  return matches->items[index];
}

void cxapian_matches_bounds(
    const cxapian_matches *matches, uint32_t *lower, uint32_t *estimated,
    uint32_t *upper) noexcept {
  *lower = matches->set.get_matches_lower_bound();
  *estimated = matches->set.get_matches_estimated();
  *upper = matches->set.get_matches_upper_bound();
}

cxapian_status cxapian_matches_visit_facet(
    const cxapian_matches *matches, size_t facet, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    const cxapian_facet &asked = matches->facets.at(facet);
    // Values are cut here, once for all documents that hold the same.
    std::map<std::string, uint32_t> counts;
    for (const auto &[value, count] :
         cxapian::count_values(matches->database, asked.slot, matches->spy.documents)) {
      size_t start = 0;
      while (start < value.size()) {
        size_t end = asked.has_separator
                         ? value.find(static_cast<char>(asked.separator), start)
                         : std::string::npos;
        if (end == std::string::npos) end = value.size();
        if (end > start) counts[value.substr(start, end - start)] += count;
        start = end + 1;
      }
    }
    for (const auto &entry : counts) {
      if (!visitor(context, bytes(entry.first), entry.second)) break;
    }
  });
}

cxapian_status cxapian_matches_visit_terms(
    const cxapian_matches *matches, size_t index, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    const Xapian::docid id = matches->items.at(index).document;
    auto end = matches->enquire.get_matching_terms_end(id);
    for (auto term = matches->enquire.get_matching_terms_begin(id); term != end; ++term) {
      if (!visitor(context, bytes(*term), 0)) break;
    }
  });
}

cxapian_status cxapian_matches_visit_values(
    const cxapian_matches *matches, uint32_t slot, cxapian_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    // One walk along the slot's stream: looking up each document alone decodes a block each time.
    std::vector<std::pair<Xapian::docid, uint32_t>> order;
    order.reserve(matches->items.size());
    for (const auto &item : matches->items) {
      order.emplace_back(item.document, static_cast<uint32_t>(order.size()));
    }
    std::sort(order.begin(), order.end());
    const Xapian::Database &database = matches->database;
    auto value = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    for (const auto &entry : order) {
      if (value == end) break;
      value.skip_to(entry.first);
      if (value == end) break;
      if (value.get_docid() != entry.first) continue;
      if (!visitor(context, bytes(*value), entry.second)) break;
    }
  });
}

namespace {

/// Lets the caller choose the terms of an expansion.
class TermFilter : public Xapian::ExpandDecider {
 public:
  TermFilter(cxapian_bytes prefix, cxapian_term_filter filter, void *context)
      : prefix_(cxapian::string(prefix)), filter_(filter), context_(context) {}

  bool operator()(const std::string &term) const override {
    return term.compare(0, prefix_.size(), prefix_) == 0 &&
           (!filter_ || filter_(context_, bytes(term)));
  }

 private:
  std::string prefix_;
  cxapian_term_filter filter_;
  void *context_;
};

uint32_t documents_with(
    const Xapian::Database &database, const std::string &term,
    const std::set<uint32_t> &documents) {
  uint32_t count = 0;
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  for (const uint32_t document : documents) {
    if (posting == end) break;
    posting.skip_to(document);
    if (posting != end && *posting == document) ++count;
  }
  return count;
}

}  // namespace

cxapian_status cxapian_expand(
    cxapian_database *database, const uint32_t *documents, size_t count, uint32_t limit,
    cxapian_bytes prefix, cxapian_term_filter filter, cxapian_expansion_visitor visitor,
    void *context) noexcept {
  return guarded([&] {
    const Xapian::Database &db = database->database;
    Xapian::Enquire enquire(db);
    const std::set<uint32_t> relevant(documents, documents + count);
    Xapian::RSet set;
    for (const uint32_t document : relevant) set.add_document(document);
    const TermFilter decider(prefix, filter, context);
    const Xapian::ESet terms =
        enquire.get_eset(limit, set, Xapian::Enquire::USE_EXACT_TERMFREQ, &decider);
    for (auto term = terms.begin(); term != terms.end(); ++term) {
      const uint32_t holders = documents_with(db, *term, relevant);
      if (!visitor(context, bytes(*term), term.get_weight(), holders)) break;
    }
  });
}
