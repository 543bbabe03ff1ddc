// The values of a slot as one packed array, for counting them over many documents.
#ifndef CXAPIAN_COLUMN_H
#define CXAPIAN_COLUMN_H

#include <cstdint>
#include <map>
#include <string>
#include <vector>
#include <xapian.h>

namespace cxapian {

/// Writes the values of a slot into the metadata of their database, in the same transaction as
/// what else is pending.
///
/// Xapian keeps a slot as a chain of small blocks: to read 40,000 values of it takes milliseconds
/// and makes 40,000 strings. A column says for each document by a number which of the different
/// values it has. Whoever stores columns has to store them anew with every change of the documents.
void store_column(Xapian::WritableDatabase &database, Xapian::valueno slot);

/// Returns how many of some documents have each value of a slot; by the column where there is one.
///
/// The documents stand in order of their numbers.
std::map<std::string, uint32_t> count_values(
    const Xapian::Database &database, Xapian::valueno slot,
    const std::vector<Xapian::docid> &documents);

}  // namespace cxapian

#endif
