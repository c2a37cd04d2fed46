"""Writes a Swift program that uses everything a client module declares, to be held against the official SDK's shape.

It reads the generated sources, whose form is always the same: every structure's properties and initialiser, every case of
every enumeration, every function of the client.
"""

import re
from pathlib import Path

STRUCTURE = re.compile(r"^( *)public struct (\w+): (.*) \{$")
PROPERTY = re.compile(r"^ +public (?:internal\(set\) )?var (`?\w+`?): ([^{=]+?)(?: = (.*))?$")
ENUMERATION = re.compile(r"^ +public (?:indirect )?enum (\w+): ")
CASE = re.compile(r"^ +case (`?\w+`?)(?:\((.*)\))?$")
FUNCTION = re.compile(r"^    public func (`?\w+`?)\((.*)\)( async throws)? -> (.+) \{$")
NAMESPACE = re.compile(r"^extension (\w+)")
IMPORTS = ["ClientRuntime", "Foundation", "Smithy", "SmithyWaitersAPI"]
# What every error has beside its own members.
COMMON = {"properties", "httpResponse", "message", "requestID"}


def structure(name, is_error, properties):
    """A function that reads every property at its type, and makes a value with every argument by its name."""
    path = "x.properties." if is_error else "x."
    yield f"func use(_ x: {name}) {{"
    arguments = []
    for label, swift, value in properties:
        yield f"    let _: {swift} = {path}{label}"
        arguments.append(f"{label.strip('`')}: {f'nil as {swift}' if swift.endswith('?') else value}")
    yield f"    _ = {name}({', '.join(arguments)})"
    yield "}"


def enumeration(name, cases):
    """A function that names every case; a missing or additional one does not compile."""
    yield f"func use(_ x: {name}) {{"
    yield "    switch x {"
    for case, value in cases:
        yield f"    case .{case}(let value): let _: {value} = value" if value else f"    case .{case}: break"
    yield "    }"
    yield "}"


def function(number, client, name, parameters, effects, result):
    pairs = re.findall(r"(\w+): (\w+)", parameters)
    taken = ", ".join(f"_ {label}: {swift}" for label, swift in pairs)
    given = ", ".join(f"{label}: {label}" for label, _ in pairs)
    mark = "try await " if effects else ""
    yield f"func {name.strip('`')}{number}(_ client: {client}, {taken}){effects or ''} {{"
    yield f"    let _: {result} = {mark}client.{name}({given})"
    yield "}"


def uses(text, client):
    """The uses of what one file declares."""
    types = client + "Types"
    lines = iter(text.splitlines())
    owner = ""
    for number, line in enumerate(lines):
        if found := NAMESPACE.match(line):
            owner = found[1]
        elif found := STRUCTURE.match(line):
            if found[2] == client + "Config":
                return
            properties = []
            for inner in lines:
                if inner == found[1] + "}":
                    break
                if (member := PROPERTY.match(inner)) and not ("Error" in found[3] and member[1] in COMMON):
                    properties.append(member.groups())
            name = f"{types}.{found[2]}" if found[1] else found[2]
            yield from structure(name, "ModeledError" in found[3], properties)
        elif (found := ENUMERATION.match(line)) and owner == types:
            cases = []
            for inner in lines:
                if not (case := CASE.match(inner)):
                    break
                cases.append(case.groups())
            yield from enumeration(f"{types}.{found[1]}", cases)
        elif (found := FUNCTION.match(line)) and owner == client and "(input: " in line:
            yield from function(number, client, *found.groups())


def program(module):
    """The program for a client module's folder, such as Sources/AWSS3."""
    client = Path(module).name.removeprefix("AWS") + "Client"
    lines = [f"import {name}" for name in sorted([Path(module).name, *IMPORTS])]
    for path in sorted(Path(module).rglob("*.swift")):
        # What presigns for Foundation's networking needs modules that differ between systems; lessons use it.
        if "Presigned" not in path.name:
            lines += list(uses(path.read_text(encoding="utf-8"), client))
    return "\n".join(lines) + "\n"
