/* The C interface over libxapian.
 *
 * Handles are opaque and owned by the caller. Every fallible call returns a status; results
 * come through out-parameters, which are written only on success. No exception leaves a
 * function. Strings are byte ranges and may hold NUL. A handle belongs to one thread at a
 * time: Xapian's reference counts are not atomic.
 */
#ifndef CXAPIAN_H
#define CXAPIAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#define CXAPIAN_NOEXCEPT noexcept
#else
#define CXAPIAN_NOEXCEPT
#endif

#define CXAPIAN_CHECK __attribute__((warn_unused_result))

typedef enum {
  CXAPIAN_OK = 0,
  CXAPIAN_DATABASE_LOCKED,
  CXAPIAN_DATABASE_MODIFIED,
  CXAPIAN_DATABASE_NOT_FOUND,
  CXAPIAN_DATABASE_OPENING,
  CXAPIAN_DATABASE_CORRUPT,
  CXAPIAN_DATABASE_VERSION,
  CXAPIAN_DATABASE_CLOSED,
  CXAPIAN_DATABASE_OTHER,
  CXAPIAN_DISK_FULL,
  CXAPIAN_DOCUMENT_NOT_FOUND,
  CXAPIAN_INVALID_ARGUMENT,
  CXAPIAN_INVALID_OPERATION,
  CXAPIAN_UNIMPLEMENTED,
  CXAPIAN_WILDCARD,
  CXAPIAN_FEATURE_UNAVAILABLE,
  CXAPIAN_NETWORK,
  CXAPIAN_RANGE,
  CXAPIAN_OUT_OF_MEMORY,
  CXAPIAN_OTHER
} cxapian_code;

/* The outcome of a call. `message` is NULL or owned by the caller: free it with
 * cxapian_string_free. A zeroed status is success. */
typedef struct {
  cxapian_code code;
  char *message;
} cxapian_status;

typedef struct {
  const char *data;
  size_t size;
} cxapian_bytes;

typedef struct cxapian_database cxapian_database;
typedef struct cxapian_writer cxapian_writer;
typedef struct cxapian_document cxapian_document;
typedef struct cxapian_query cxapian_query;
typedef struct cxapian_matches cxapian_matches;

/* Called for each item of an enumeration; return 0 to stop. */
typedef int (*cxapian_visitor)(void *context, cxapian_bytes item, uint32_t number);

void cxapian_string_free(char *string) CXAPIAN_NOEXCEPT;
const char *cxapian_version(void) CXAPIAN_NOEXCEPT;

/* --- Databases for reading (database.cpp) ---------------------------------------------- */

/* Statuses: DATABASE_NOT_FOUND, OPENING, CORRUPT, VERSION, OUT_OF_MEMORY. */
CXAPIAN_CHECK cxapian_status cxapian_database_open(
    const char *const *paths, size_t count, cxapian_database **out) CXAPIAN_NOEXCEPT;
void cxapian_database_free(cxapian_database *database) CXAPIAN_NOEXCEPT;
/* Moves to the newest revision; `changed` tells whether there was one. */
CXAPIAN_CHECK cxapian_status cxapian_database_reopen(
    cxapian_database *database, int *changed) CXAPIAN_NOEXCEPT;

typedef struct {
  uint32_t documents;
  uint32_t last_document;
  double average_length;
} cxapian_statistics;

/* The calls below may report DATABASE_MODIFIED, CORRUPT, CLOSED, NETWORK. */
CXAPIAN_CHECK cxapian_status cxapian_database_statistics(
    cxapian_database *database, cxapian_statistics *out) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_database_uuid(
    cxapian_database *database, char **out) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_database_term_counts(
    cxapian_database *database, cxapian_bytes term, uint32_t *documents,
    uint32_t *occurrences) CXAPIAN_NOEXCEPT;
/* Visits the terms with a prefix in byte order; `number` is the document frequency. */
CXAPIAN_CHECK cxapian_status cxapian_database_visit_terms(
    cxapian_database *database, cxapian_bytes prefix, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;
/* Visits the documents with a term in order of their numbers; an empty term means all.
 * `item` is the document's data where `with_data` is set, else empty. */
CXAPIAN_CHECK cxapian_status cxapian_database_visit_documents(
    cxapian_database *database, cxapian_bytes term, int with_data, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;
/* Visits the terms of a document; `number` is the within-document frequency. */
CXAPIAN_CHECK cxapian_status cxapian_database_visit_document_terms(
    cxapian_database *database, uint32_t document, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;
/* Visits the positions of a term in a document as `number`. */
CXAPIAN_CHECK cxapian_status cxapian_database_visit_positions(
    cxapian_database *database, uint32_t document, cxapian_bytes term,
    cxapian_visitor visitor, void *context) CXAPIAN_NOEXCEPT;
/* Statuses besides: DOCUMENT_NOT_FOUND. */
CXAPIAN_CHECK cxapian_status cxapian_database_document_data(
    cxapian_database *database, uint32_t document, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;
/* Visits the values of a document: `number` is the slot. */
CXAPIAN_CHECK cxapian_status cxapian_database_visit_values(
    cxapian_database *database, uint32_t document, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_database_metadata(
    cxapian_database *database, cxapian_bytes key, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_database_visit_metadata_keys(
    cxapian_database *database, cxapian_bytes prefix, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;

/* --- Queries (query.cpp) --------------------------------------------------------------- */

typedef enum {
  CXAPIAN_AND, CXAPIAN_OR, CXAPIAN_AND_NOT, CXAPIAN_AND_MAYBE, CXAPIAN_FILTER,
  CXAPIAN_PHRASE, CXAPIAN_NEAR, CXAPIAN_SYNONYM, CXAPIAN_ELITE_SET, CXAPIAN_MAX
} cxapian_operator;

CXAPIAN_CHECK cxapian_status cxapian_query_nothing(cxapian_query **out) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_query_everything(cxapian_query **out) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_query_term(
    cxapian_bytes term, uint32_t wqf, cxapian_query **out) CXAPIAN_NOEXCEPT;
/* Joins `count` queries, which stay the caller's. `parameter` is the window of PHRASE and
 * NEAR and the size of ELITE_SET; 0 takes Xapian's own. Status: INVALID_ARGUMENT. */
CXAPIAN_CHECK cxapian_status cxapian_query_join(
    cxapian_operator op, cxapian_query *const *parts, size_t count, uint32_t parameter,
    cxapian_query **out) CXAPIAN_NOEXCEPT;
/* Documents that hold at least one of many terms, without weight: each term's postings are read
 * once, where OR needs time quadratic in the number of its parts. The terms stand one after the
 * other in `terms`; `ends[i]` is where term i ends. Not for remote databases, whose search
 * reports UNIMPLEMENTED. */
CXAPIAN_CHECK cxapian_status cxapian_query_union(
    cxapian_bytes terms, const size_t *ends, size_t count, cxapian_query **out) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_query_scale(
    cxapian_query *query, double factor, cxapian_query **out) CXAPIAN_NOEXCEPT;
/* Values from `low` to `high`; an end whose data is NULL is open. */
CXAPIAN_CHECK cxapian_status cxapian_query_value_range(
    uint32_t slot, cxapian_bytes low, cxapian_bytes high, cxapian_query **out) CXAPIAN_NOEXCEPT;
/* Terms that begin with `prefix`; a search reports WILDCARD where there are more than
 * `limit` (0 means no limit). */
CXAPIAN_CHECK cxapian_status cxapian_query_wildcard(
    cxapian_bytes prefix, uint32_t limit, cxapian_query **out) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_query_description(
    cxapian_query *query, char **out) CXAPIAN_NOEXCEPT;
void cxapian_query_free(cxapian_query *query) CXAPIAN_NOEXCEPT;

/* --- Searching (enquire.cpp) ------------------------------------------------------------ */

typedef enum {
  CXAPIAN_WEIGHT_BM25, CXAPIAN_WEIGHT_BOOLEAN, CXAPIAN_WEIGHT_TFIDF
} cxapian_weighting;

typedef enum {
  CXAPIAN_SORT_RELEVANCE, CXAPIAN_SORT_VALUE, CXAPIAN_SORT_VALUE_RELEVANCE,
  CXAPIAN_SORT_RELEVANCE_VALUE
} cxapian_sort;

typedef struct {
  uint32_t slot;
  int has_separator;   /* a value holds several, cut at `separator` */
  unsigned char separator;
} cxapian_facet;

typedef struct {
  uint32_t offset, limit, check_at_least;
  cxapian_weighting weighting;
  double k1, k2, k3, b, minimum_length;
  cxapian_sort sort;
  uint32_t sort_slot;
  int sort_descending;
  int collapse;
  uint32_t collapse_slot, collapse_limit;
  double weight_cutoff;
  int percent_cutoff;
  const cxapian_facet *facets;
  size_t facet_count;
} cxapian_enquiry;

typedef struct {
  uint32_t document;
  double weight;
  int percent;
  uint32_t rank;
  uint32_t collapsed;
} cxapian_match;

CXAPIAN_CHECK cxapian_status cxapian_search(
    cxapian_database *database, cxapian_query *query, const cxapian_enquiry *enquiry,
    cxapian_matches **out) CXAPIAN_NOEXCEPT;
void cxapian_matches_free(cxapian_matches *matches) CXAPIAN_NOEXCEPT;
size_t cxapian_matches_size(const cxapian_matches *matches) CXAPIAN_NOEXCEPT;
/* `index` must be below the size. */
cxapian_match cxapian_matches_item(const cxapian_matches *matches, size_t index) CXAPIAN_NOEXCEPT;
void cxapian_matches_bounds(
    const cxapian_matches *matches, uint32_t *lower, uint32_t *estimated,
    uint32_t *upper) CXAPIAN_NOEXCEPT;
/* Visits the counts of a facet in order of the values. */
CXAPIAN_CHECK cxapian_status cxapian_matches_visit_facet(
    const cxapian_matches *matches, size_t facet, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;
/* Visits the terms that made a match. */
CXAPIAN_CHECK cxapian_status cxapian_matches_visit_terms(
    const cxapian_matches *matches, size_t index, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;

/* Visits the values that the matches have in a slot, in order of the documents' numbers;
 * `number` is the match's index. */
CXAPIAN_CHECK cxapian_status cxapian_matches_visit_values(
    const cxapian_matches *matches, uint32_t slot, cxapian_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;

/* Tells whether a term may be part of an expansion. */
typedef int (*cxapian_term_filter)(void *context, cxapian_bytes term);
/* `documents` is how many of the given documents hold the term. */
typedef int (*cxapian_expansion_visitor)(
    void *context, cxapian_bytes term, double weight, uint32_t documents);
/* The terms that tell the given documents from the others (ESet), heaviest first. Only terms
 * with the prefix count, and of these, where `filter` is not NULL, those it accepts.
 * Status besides: DOCUMENT_NOT_FOUND. */
CXAPIAN_CHECK cxapian_status cxapian_expand(
    cxapian_database *database, const uint32_t *documents, size_t count, uint32_t limit,
    cxapian_bytes prefix, cxapian_term_filter filter, cxapian_expansion_visitor visitor,
    void *context) CXAPIAN_NOEXCEPT;

/* --- Writing (writer.cpp) --------------------------------------------------------------- */

typedef enum {
  CXAPIAN_CREATE_OR_OPEN, CXAPIAN_CREATE, CXAPIAN_OPEN, CXAPIAN_OVERWRITE
} cxapian_mode;

/* Statuses: DATABASE_LOCKED, NOT_FOUND, OPENING, CORRUPT, VERSION. `no_sync` leaves it to
 * the system when to write to the disk: only for a database that can be made again. */
CXAPIAN_CHECK cxapian_status cxapian_writer_open(
    const char *path, cxapian_mode mode, int no_sync, uint32_t block_size,
    cxapian_writer **out) CXAPIAN_NOEXCEPT;
void cxapian_writer_free(cxapian_writer *writer) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_close(cxapian_writer *writer) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_commit(cxapian_writer *writer) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_begin(cxapian_writer *writer) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_commit_transaction(
    cxapian_writer *writer) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_cancel_transaction(
    cxapian_writer *writer) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_add(
    cxapian_writer *writer, cxapian_document *document, uint32_t *out) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_replace(
    cxapian_writer *writer, uint32_t id, cxapian_document *document) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_replace_matching(
    cxapian_writer *writer, cxapian_bytes term, cxapian_document *document,
    uint32_t *out) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_delete(
    cxapian_writer *writer, uint32_t id) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_delete_matching(
    cxapian_writer *writer, cxapian_bytes term) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_writer_set_metadata(
    cxapian_writer *writer, cxapian_bytes key, cxapian_bytes value) CXAPIAN_NOEXCEPT;
/* Keeps the values of a slot packed, so that a search counts them faster. It has to be called
 * again after every change of the documents, before it is committed: counts come from what was
 * kept. */
CXAPIAN_CHECK cxapian_status cxapian_writer_store_column(
    cxapian_writer *writer, uint32_t slot) CXAPIAN_NOEXCEPT;
/* A reading view on the writer, uncommitted changes included; it shares the writer's thread. */
CXAPIAN_CHECK cxapian_status cxapian_writer_view(
    cxapian_writer *writer, cxapian_database **out) CXAPIAN_NOEXCEPT;
/* Merges databases into a new one at `to`, renumbering the documents in order. */
CXAPIAN_CHECK cxapian_status cxapian_compact(
    const char *const *sources, size_t count, const char *to) CXAPIAN_NOEXCEPT;

/* --- Documents (document.cpp) ----------------------------------------------------------- */

CXAPIAN_CHECK cxapian_status cxapian_document_new(cxapian_document **out) CXAPIAN_NOEXCEPT;
void cxapian_document_free(cxapian_document *document) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_document_set_data(
    cxapian_document *document, cxapian_bytes data) CXAPIAN_NOEXCEPT;
CXAPIAN_CHECK cxapian_status cxapian_document_set_value(
    cxapian_document *document, uint32_t slot, cxapian_bytes value) CXAPIAN_NOEXCEPT;
/* Adds many terms in one call. The batch is a sequence of: length of the term, its bytes,
 * wdf, number of positions, each position as the difference from the one before (the first
 * from 0); all numbers are little-endian base-128. Status: INVALID_ARGUMENT for a malformed
 * batch or a term above 245 bytes. */
CXAPIAN_CHECK cxapian_status cxapian_document_add_batch(
    cxapian_document *document, cxapian_bytes batch) CXAPIAN_NOEXCEPT;

/* --- Numbers that sort as strings ------------------------------------------------------- */
/* Writes at most 9 bytes. */
CXAPIAN_CHECK cxapian_status cxapian_sortable(
    double number, unsigned char *out, size_t *size) CXAPIAN_NOEXCEPT;
double cxapian_unsortable(cxapian_bytes bytes) CXAPIAN_NOEXCEPT;

#ifdef __cplusplus
}
#endif
#endif
