// "More like this" as Recoll and others make it with Xapian: the document's own expand set as a
// query. Reads one document a line, terms separated by spaces; prints for each the others, best
// first, by number from 0.
#include <iostream>
#include <sstream>
#include <string>
#include <vector>
#include <xapian.h>

int main() {
  const Xapian::termcount expand_terms = 40;
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  std::string line;
  while (std::getline(std::cin, line)) {
    Xapian::Document document;
    std::istringstream terms(line);
    for (std::string term; terms >> term;) document.add_term(term);
    database.add_document(document);
  }
  for (Xapian::docid query = 1; query <= database.get_lastdocid(); ++query) {
    Xapian::Enquire enquire(database);
    Xapian::RSet relevant;
    relevant.add_document(query);
    const Xapian::ESet expand = enquire.get_eset(expand_terms, relevant);
    std::vector<Xapian::Query> terms;
    for (Xapian::ESetIterator term = expand.begin(); term != expand.end(); ++term)
      terms.push_back(Xapian::Query(*term));
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    for (Xapian::MSetIterator match = found.begin(); match != found.end(); ++match)
      if (*match != query) std::cout << *match - 1 << ' ';
    std::cout << '\n';
  }
}
