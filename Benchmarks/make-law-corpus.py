#!/usr/bin/env python3
"""Cuts law texts into records with headers, as a corpus to measure on.

Usage: make-law-corpus.py LAWS.jsonl.xz FOLDER [--length N] [--count N] [--text FILE]

Each line of LAWS.jsonl.xz is {"title", "category", "text"}. A text is cut between paragraphs into
pieces of at most N characters (404, which makes 54,000 of the 20 million), each of which becomes
a record. Villages and towns are invented, sixty and six, so that there is something to count.
--count stops after so many records. --text writes the same pieces as input of scriptindex too.
The outcome depends on the input alone.
"""

import argparse
import json
import lzma
import pathlib
import re


def pieces(text, length):
    """Cuts a text between paragraphs, and a longer paragraph after a full stop."""
    piece, size = [], 0
    for paragraph in re.split(r"\n+", text):
        is_long = len(paragraph) > length
        for part in re.findall(r"[^。；]+[。；]?|[。；]", paragraph) if is_long else [paragraph]:
            if piece and size + len(part) > length:
                yield "\n".join(piece)
                piece, size = [], 0
            piece.append(part)
            size += len(part)
    if piece:
        yield "\n".join(piece)


def records(source, length):
    """Yields path, header and text of each record."""
    with lzma.open(source, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            law = json.loads(line)
            title = re.sub(r"\(.*\)$", "", law["title"])
            found = re.search(r"(\d{4})年(\d{1,2})月(\d{1,2})日", law["text"])
            day = (int(part) for part in found.groups()) if found else (2010, 1, 1)
            date = "{:04}-{:02}-{:02}".format(*day)
            for index, text in enumerate(pieces(law["text"], length)):
                town, village = f"样例{number % 6 + 1}镇", f"样例{number % 60 + 1}村"
                path = f"{town}/{village}/{date}_{number:04}_{index:04}.txt"
                header = (
                    f"类型: 调研报告\n标题: {title}（{index + 1}）\n日期: {date}\n"
                    f"村名: {village}\n镇: {town}\n"
                    f"记录人: 资料员\n关键词: {law['category']}\n样例: 是"
                )
                yield path, header, text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--length", type=int, default=404)
    parser.add_argument("--count", type=int)
    parser.add_argument("--text", type=pathlib.Path)
    options = parser.parse_args()

    dump = options.text.open("w", encoding="utf-8") if options.text else None
    written = size = 0
    for path, header, text in records(options.source, options.length):
        if written == options.count:
            break
        target = options.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        content = f"---\n{header}\n---\n{text}\n"
        target.write_text(content, encoding="utf-8")
        if dump:
            dump.write("text=" + text.replace("\n", "\n=") + f"\nid={path}\n\n")
        written += 1
        size += len(content.encode())
    if dump:
        dump.close()
    print(f"{written} records, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
