#!/usr/bin/env python3
"""What grouping and linking cost: 5,000, 10,000 and 20,000 made-up letters, whole processes.

Indexing analyses the issues and keeps what comes of it. recurring is measured where nothing is
kept, so that it reads and analyses all issues itself, and with what is kept.

Usage: link_cost.py PROGRAM [NUMBER...]

Each letter mixes cue words of one problem of corpus/规则/类别.txt, a few of others, and random
Chinese characters of a skewed frequency, 100 to 400 characters in all.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


def cue_words():
    problems = []
    with open(os.path.join(ROOT, "corpus/规则/类别.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("【"):
                problems.append([])
            elif problems and not line.startswith(("#", "〔")):
                words = line.split("：", 1)[-1].split()
                problems[-1] += [
                    re.sub(r"\*\d", "", word) for word in words
                    if "+" not in word and "|" not in word]
    return [words for words in problems if words]


def letter(chance, problems, characters, weights):
    problem = chance.choice(problems)
    length = chance.randrange(100, 400)
    text = []
    while sum(map(len, text)) < length:
        draw = chance.random()
        if draw < 0.12:
            text.append(chance.choice(problem))
        elif draw < 0.15:
            text.append(chance.choice(chance.choice(problems)))
        elif draw < 0.25:
            text.append("，" if draw < 0.22 else "。")
        else:
            text.append("".join(chance.choices(characters, weights, k=4)))
    return "".join(text)


def run(program, folder, *arguments):
    # Without the variables that would lead the program to a user's own records.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("MINQING_")}
    start = time.time()
    result = subprocess.run(
        [program, *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    if result.returncode > 1:
        sys.exit(result.stderr)
    return time.time() - start, result.stdout


def measure(program, number):
    chance = random.Random(number)
    problems = cue_words()
    characters = [chr(0x4E00 + chance.randrange(0x5000)) for _ in range(3000)]
    weights = [1 / (rank + 10) for rank in range(len(characters))]
    with tempfile.TemporaryDirectory() as folder:
        run(program, folder, "init")
        with open(os.path.join(folder, "letters.jsonl"), "w", encoding="utf-8") as lines:
            for place in range(number):
                line = {"id": f"l{place}", "village": f"{place % 500}号村",
                        "content": letter(chance, problems, characters, weights)}
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")
        with open(os.path.join(folder, "some"), "w", encoding="utf-8") as lines:
            lines.write("".join(f"l{place}\n" for place in range(0, number, number // 100)))
        run(program, folder, "import", "letters.jsonl")
        run(program, folder, "index")
        os.remove(os.path.join(folder, "index", "analysis"))
        first = run(program, folder, "recurring", "--format", "json")[0]
        group = min(run(program, folder, "recurring", "--format", "json")[0] for _ in range(3))
        link = min(run(program, folder, "link", "l7", "--format", "json")[0] for _ in range(3))
        batch = run(program, folder, "link", "--batch", "some")[0]
        print(f"{number:8} issues: recurring {first:6.2f} s with nothing kept, "
              f"otherwise {group:5.2f} s, link {link:6.3f} s, "
              f"each further link {(batch - link) / 99 * 1000:5.1f} ms", flush=True)


if __name__ == "__main__":
    program = os.path.abspath(sys.argv[1])
    for number in map(int, sys.argv[2:] or (5000, 10000, 20000)):
        measure(program, number)
