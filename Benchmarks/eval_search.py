#!/usr/bin/env python3
"""How well questions find their passage: Minqing beside its peers, in one run.

usage: eval_search.py MINQING DATA [--limit N] [--without SYSTEM]...

DATA holds passages.jsonl (pid, title, text), queries.jsonl (qid, query) and qrels.tsv in TREC's
format, one relevant passage a question. Prints MRR@10 and hit@1 of

  minqing      `minqing search --batch`, in the mode that it chooses by itself
  jieba BM25   BM25 (k1 1.5, b 0.75) over the words of jieba
  xapian CJK   Xapian's own CJK n-grams and query parser, as a stock program uses them

Needs the Python package jieba and Debian's python3-xapian; a system that is missing is said to be.
"""
import argparse
import collections
import json
import math
import os
import subprocess
import sys
import tempfile
import time


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_relevant(path):
    relevant = collections.defaultdict(set)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            question, _, passage, grade = line.split()
            if int(grade) > 0:
                relevant[question].add(passage)
    return relevant


def score(name, ranking, relevant, seconds):
    """Prints MRR@10 and hit@1 of a ranking: question to passages, best first."""
    reciprocal = first = 0.0
    for question, wanted in relevant.items():
        for rank, passage in enumerate(ranking.get(question, [])[:10], 1):
            if passage in wanted:
                reciprocal += 1 / rank
                first += rank == 1
                break
    count = len(relevant)
    print(f"{name:<14} MRR@10 {reciprocal / count:.4f}   hit@1 {first / count:.4f}   "
          f"{count} questions, {seconds:.1f} s", flush=True)


def minqing(program, passages, questions):
    with tempfile.TemporaryDirectory() as folder:
        corpus, index = f"{folder}/corpus", f"{folder}/index"
        places = ["--corpus", corpus, "--index", index]
        run = lambda *words: subprocess.run([program, *words, *places], check=True,
                                            stdout=subprocess.PIPE, text=True).stdout
        run("init")
        with open(f"{folder}/passages.jsonl", "w", encoding="utf-8") as out:
            for item in passages:
                record = {"id": item["pid"], "title": item["title"], "text": item["text"]}
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
        with open(f"{folder}/questions.jsonl", "w", encoding="utf-8") as out:
            for item in questions:
                out.write(json.dumps({"id": item["qid"], "query": item["query"]},
                                     ensure_ascii=False) + "\n")
        run("import", f"{folder}/passages.jsonl")
        run("index", "--rebuild", "--quiet")
        start = time.time()
        lines = subprocess.run(
            [program, "search", "--batch", f"{folder}/questions.jsonl", "--format", "trec",
             "-n", "10", *places], check=False, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True).stdout
        seconds = time.time() - start
    ranking = collections.defaultdict(list)
    for line in lines.splitlines():
        question, _, passage, *_ = line.split()
        ranking[question].append(passage)
    return ranking, seconds


def jieba_words(passages, questions):
    import jieba
    jieba.setLogLevel(60)
    cut = lambda text: [word for word in jieba.lcut(text) if word.strip()]
    documents = [collections.Counter(cut(p["title"] + "\n" + p["text"])) for p in passages]
    lengths = [sum(document.values()) for document in documents]
    mean = sum(lengths) / len(lengths)
    postings = collections.defaultdict(list)
    for number, document in enumerate(documents):
        for word, count in document.items():
            postings[word].append((number, count))
    start = time.time()
    ranking = {}
    for item in questions:
        weights = collections.defaultdict(float)
        for word in cut(item["query"]):
            holders = postings.get(word, [])
            rarity = math.log(1 + (len(documents) - len(holders) + 0.5) / (len(holders) + 0.5))
            for number, count in holders:
                norm = 1.5 * (0.25 + 0.75 * lengths[number] / mean)
                weights[number] += rarity * count * 2.5 / (count + norm)
        best = sorted(weights, key=lambda number: -weights[number])[:10]
        ranking[item["qid"]] = [passages[number]["pid"] for number in best]
    return ranking, time.time() - start


def xapian_cjk(passages, questions):
    os.environ["XAPIAN_CJK_NGRAM"] = "1"
    import xapian
    database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    generator = xapian.TermGenerator()
    for item in passages:
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(item["title"])
        generator.increase_termpos()
        generator.index_text(item["text"])
        document.set_data(item["pid"])
        database.add_document(document)
    parser = xapian.QueryParser()
    parser.set_database(database)
    start = time.time()
    ranking = {}
    for item in questions:
        try:
            query = parser.parse_query(item["query"])
        except xapian.QueryParserError:
            continue
        enquire = xapian.Enquire(database)
        enquire.set_query(query)
        ranking[item["qid"]] = [match.document.get_data().decode() for match in
                                enquire.get_mset(0, 10)]
    return ranking, time.time() - start


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("program")
    arguments.add_argument("data")
    arguments.add_argument("--limit", type=int, help="only so many questions")
    arguments.add_argument("--without", action="append", default=[],
                           choices=["minqing", "jieba", "xapian"])
    options = arguments.parse_args()
    passages = read_lines(f"{options.data}/passages.jsonl")
    questions = [item for item in read_lines(f"{options.data}/queries.jsonl")
                 if item["query"].strip()][:options.limit]
    wanted = {item["qid"] for item in questions}
    relevant = {question: found for question, found in
                read_relevant(f"{options.data}/qrels.tsv").items() if question in wanted}
    print(f"{len(passages)} passages")
    program = os.path.abspath(options.program)
    systems = [("minqing", lambda *data: minqing(program, *data)), ("jieba BM25", jieba_words),
               ("xapian CJK", xapian_cjk)]
    for name, system in systems:
        if name.split()[0] in options.without:
            continue
        try:
            ranking, seconds = system(passages, questions)
        except ImportError as error:
            print(f"{name:<14} not measured: {error}")
            continue
        score(name, ranking, relevant, seconds)


if __name__ == "__main__":
    sys.exit(main())
