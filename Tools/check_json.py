"""Validates JSON against a JSON Schema: check_json.py SCHEMA DOCUMENT...

A document whose name ends in .jsonl holds one JSON value a line. Exit: 0 all valid, 1 not, 2 the
schema itself is none.
"""

import json
import sys

import jsonschema


def values(path):
    with open(path, encoding="utf-8") as file:
        if not path.endswith(".jsonl"):
            yield path, json.load(file)
            return
        for number, line in enumerate(file, 1):
            yield f"{path}:{number}", json.loads(line)


def main(schema_path, paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema, jsonschema.Draft202012Validator)
    try:
        kind.check_schema(schema)
    except jsonschema.SchemaError as error:
        print(f"{schema_path}: {error.message}", file=sys.stderr)
        return 2
    validator = kind(schema)
    count = faults = 0
    for path in paths:
        for place, value in values(path):
            count += 1
            for error in validator.iter_errors(value):
                faults += 1
                where = "/".join(map(str, error.absolute_path))
                print(f"{place}: /{where}: {error.message[:300]}", file=sys.stderr)
    if count == 0:
        print("no document at all", file=sys.stderr)
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
