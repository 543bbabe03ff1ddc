#!/usr/bin/env python3
"""How well issues are linked and grouped, measured on messages whose problem is known.

Usage: eval_link.py PROGRAM ESET FILE...

PROGRAM is minqing, ESET the helper built from eset.cpp, FILE a JSON Lines file (or a folder with
messages.jsonl) of objects with id, place, village, problem, title and text.

A partner of a message is a message with the same problem from another place; a message without
a place is of another place. Ranking: mean average precision and precision at 5 and 10 over the
messages with three or more partners; messages with the same problem from the same place count
neither way. Groups: B-cubed (Bagga and Baldwin, 1998). The peers get what they need to be at
their best: k-means is told the number of problems, DBSCAN the radius that suits it most.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter

import jieba
import numpy
from sklearn.cluster import DBSCAN, KMeans
from sklearn.feature_extraction.text import TfidfVectorizer

jieba.setLogLevel(60)
FEWEST_PARTNERS = 3


def load(path):
    if os.path.isdir(path):
        path = os.path.join(path, "messages.jsonl")
    with open(path, encoding="utf-8") as lines:
        messages = [json.loads(line) for line in lines if line.strip()]
    for message in messages:
        title, text = message.get("title") or "", message.get("text") or ""
        both = text if text.startswith(title) else title + "\n" + text
        message["content"] = text if "--text-only" in sys.argv else both
        place, village = message.get("place") or "", message.get("village") or ""
        message["where"] = village if village.startswith(place) else place + village
    return messages


def partners(messages, query):
    place = messages[query].get("place")
    return {
        other for other, message in enumerate(messages)
        if other != query and message["problem"] == messages[query]["problem"]
        and not (place and message.get("place") == place)
    }


def ranking_measures(messages, ranking):
    """ranking(query) gives the other messages' numbers, best first."""
    precisions, at5, at10 = [], [], []
    for query in range(len(messages)):
        wanted = partners(messages, query)
        if len(wanted) < FEWEST_PARTNERS:
            continue
        problem = messages[query]["problem"]
        ranked = [
            other for other in ranking(query)
            if other in wanted or messages[other]["problem"] != problem
        ]
        found, total = 0, 0.0
        for rank, other in enumerate(ranked, 1):
            if other in wanted:
                found += 1
                total += found / rank
        precisions.append(total / len(wanted))
        at5.append(sum(other in wanted for other in ranked[:5]) / 5)
        at10.append(sum(other in wanted for other in ranked[:10]) / 10)
    return len(precisions), numpy.mean(precisions), numpy.mean(at5), numpy.mean(at10)


def b_cubed(messages, groups):
    by_group, by_problem = Counter(groups), Counter(m["problem"] for m in messages)
    both = Counter(zip(groups, (m["problem"] for m in messages)))
    precision = numpy.mean([
        both[g, m["problem"]] / by_group[g] for g, m in zip(groups, messages)])
    recall = numpy.mean([
        both[g, m["problem"]] / by_problem[m["problem"]] for g, m in zip(groups, messages)])
    return precision, recall, 2 * precision * recall / (precision + recall)


def minqing(program, messages):
    """The rankings and groups of the program itself, through its command line."""
    with tempfile.TemporaryDirectory() as folder:
        def run(*arguments):
            result = subprocess.run(
                [program, *arguments], cwd=folder, env=own_environment(),
                capture_output=True, text=True)
            if result.returncode > 1:
                sys.exit(f"{arguments}: {result.stderr}")
            return result.stdout

        run("init")
        with open(os.path.join(folder, "messages.jsonl"), "w", encoding="utf-8") as lines:
            for message in messages:
                line = {"id": message["id"], "village": message["where"],
                        "content": message["content"]}
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")
        run("import", "messages.jsonl")
        run("index")
        start = time.time()
        output = run("link", "--batch", "messages.jsonl", "-n", str(len(messages)))
        seconds = time.time() - start
        number = {message["id"]: place for place, message in enumerate(messages)}
        answers = [json.loads(line) for line in output.splitlines()]
        rankings = {
            number[answer["issue"]["issue"]]: [number[hit["issue"]] for hit in answer["hits"]]
            for answer in answers if "hits" in answer
        }
        document = json.loads(
            run("recurring", "--all", "--min-villages", "1", "--format", "json"))
        groups = [-1 - place for place in range(len(messages))]
        for place, group in enumerate(document["groups"]):
            for member in group["members"]:
                groups[number[member["issue"]]] = place
        print(f"minqing: {len(messages)} messages linked in {seconds:.2f} s, one process, "
              f"{len(document['groups'])} groups")
        return lambda query: rankings.get(query, []), groups


def own_environment():
    """Without the variables that would lead the program to a user's own records."""
    return {name: value for name, value in os.environ.items() if not name.startswith("MINQING_")}


def cosine_ranking(matrix):
    likeness = (matrix @ matrix.T).toarray()
    numpy.fill_diagonal(likeness, -1)
    return lambda query: [int(o) for o in numpy.argsort(-likeness[query])[:-1]]


def eset_ranking(helper, messages):
    lines = "".join(bigrams(message["content"]) + "\n" for message in messages)
    result = subprocess.run([helper], input=lines, capture_output=True, text=True, check=True)
    rows = [[int(o) for o in line.split()] for line in result.stdout.split("\n")]
    return lambda query: rows[query]


def bigrams(text):
    pairs = (text[i:i + 2] for i in range(len(text) - 1))
    return " ".join(pair for pair in pairs if all("一" <= c <= "鿿" for c in pair))


def best_groups(messages, candidates):
    return max(candidates, key=lambda groups: b_cubed(messages, groups)[2])


def measure(program, helper, path):
    messages = load(path)
    problems = len({message["problem"] for message in messages})
    print(f"\n{path}: {len(messages)} messages, {problems} problems")
    texts = [message["content"] for message in messages]
    two = TfidfVectorizer(analyzer="char", ngram_range=(2, 2), sublinear_tf=True)
    two = two.fit_transform(texts)
    words = TfidfVectorizer(tokenizer=jieba.lcut, token_pattern=None, sublinear_tf=True)
    words = words.fit_transform(texts)
    own_ranking, own_groups = minqing(program, messages)

    print(f"{'':34}{'MAP':>7}{'P@5':>7}{'P@10':>7}")
    for name, ranking in [
        ("Minqing", own_ranking),
        ("Xapian ESet", eset_ranking(helper, messages)),
        ("bigram TF-IDF cosine", cosine_ranking(two)),
        ("jieba TF-IDF cosine", cosine_ranking(words)),
    ]:
        count, *values = ranking_measures(messages, ranking)
        print(f"{name:34}" + "".join(f"{value:7.3f}" for value in values))
    print(f"over {count} messages with {FEWEST_PARTNERS} or more partners")

    print(f"{'':34}{'B³ P':>7}{'R':>7}{'F1':>7}")
    dbscan = [
        separate_noise(DBSCAN(eps=radius, min_samples=2, metric="cosine").fit_predict(words))
        for radius in numpy.arange(0.3, 0.96, 0.05)
    ]
    kmeans = [KMeans(problems, n_init=3, random_state=seed).fit_predict(words).tolist()
              for seed in range(3)]
    for name, groups in [
        ("Minqing", own_groups),
        ("jieba TF-IDF, DBSCAN, best radius", best_groups(messages, dbscan)),
        ("jieba TF-IDF, k-means, k known", best_groups(messages, kmeans)),
    ]:
        print(f"{name:34}" + "".join(f"{value:7.3f}" for value in b_cubed(messages, groups)))


def separate_noise(labels):
    return [int(label) if label >= 0 else -1 - place for place, label in enumerate(labels)]


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    for path in arguments[2:]:
        measure(os.path.abspath(arguments[0]), os.path.abspath(arguments[1]), path)
