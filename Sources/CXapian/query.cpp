#include "internal.h"
#include "term_union.h"

using cxapian::guarded;
using cxapian::string;

namespace {
void make(const Xapian::Query &query, cxapian_query **out) { *out = new cxapian_query{query}; }

Xapian::Query::op operation(cxapian_operator op) {
  switch (op) {
    case CXAPIAN_AND: return Xapian::Query::OP_AND;
    case CXAPIAN_OR: return Xapian::Query::OP_OR;
    case CXAPIAN_AND_NOT: return Xapian::Query::OP_AND_NOT;
    case CXAPIAN_AND_MAYBE: return Xapian::Query::OP_AND_MAYBE;
    case CXAPIAN_FILTER: return Xapian::Query::OP_FILTER;
    case CXAPIAN_PHRASE: return Xapian::Query::OP_PHRASE;
    case CXAPIAN_NEAR: return Xapian::Query::OP_NEAR;
    case CXAPIAN_SYNONYM: return Xapian::Query::OP_SYNONYM;
    case CXAPIAN_ELITE_SET: return Xapian::Query::OP_ELITE_SET;
    case CXAPIAN_MAX: return Xapian::Query::OP_MAX;
  }
  throw Xapian::InvalidArgumentError("unknown query operator");
}
}  // namespace

cxapian_status cxapian_query_nothing(cxapian_query **out) noexcept {
  return guarded([&] { make(Xapian::Query(), out); });
}

cxapian_status cxapian_query_everything(cxapian_query **out) noexcept {
  // Not Xapian::Query::MatchAll: a shared object whose plain reference count threads would race on.
  return guarded([&] { make(Xapian::Query(std::string()), out); });
}

cxapian_status cxapian_query_term(
    cxapian_bytes term, uint32_t wqf, cxapian_query **out) noexcept {
  return guarded([&] { make(Xapian::Query(string(term), wqf), out); });
}

cxapian_status cxapian_query_join(
    cxapian_operator op, cxapian_query *const *parts, size_t count, uint32_t parameter,
    cxapian_query **out) noexcept {
  return guarded([&] {
    std::vector<Xapian::Query> queries;
    queries.reserve(count);
    for (size_t i = 0; i < count; ++i) queries.push_back(parts[i]->query);
    make(Xapian::Query(operation(op), queries.begin(), queries.end(), parameter), out);
  });
}

cxapian_status cxapian_query_union(
    cxapian_bytes terms, const size_t *ends, size_t count, cxapian_query **out) noexcept {
  return guarded([&] {
    std::vector<std::string> parts;
    parts.reserve(count);
    size_t start = 0;
    for (size_t i = 0; i < count; ++i) {
      parts.emplace_back(terms.data + start, ends[i] - start);
      start = ends[i];
    }
    // release() gives the source to the query, which deletes it.
    make(Xapian::Query((new cxapian::TermUnion(std::move(parts)))->release()), out);
  });
}

cxapian_status cxapian_query_scale(
    cxapian_query *query, double factor, cxapian_query **out) noexcept {
  return guarded([&] { make(Xapian::Query(factor, query->query), out); });
}

cxapian_status cxapian_query_value_range(
    uint32_t slot, cxapian_bytes low, cxapian_bytes high, cxapian_query **out) noexcept {
  return guarded([&] {
    if (!low.data) {
      make(Xapian::Query(Xapian::Query::OP_VALUE_LE, slot, string(high)), out);
    } else if (!high.data) {
      make(Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, string(low)), out);
    } else {
      make(Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, string(low), string(high)), out);
    }
  });
}

cxapian_status cxapian_query_wildcard(
    cxapian_bytes prefix, uint32_t limit, cxapian_query **out) noexcept {
  return guarded(
      [&] { make(Xapian::Query(Xapian::Query::OP_WILDCARD, string(prefix), limit), out); });
}

cxapian_status cxapian_query_description(cxapian_query *query, char **out) noexcept {
  return guarded([&] { *out = cxapian::copy(query->query.get_description()); });
}

void cxapian_query_free(cxapian_query *query) noexcept { delete query; }
