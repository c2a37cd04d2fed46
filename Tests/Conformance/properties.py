"""What the property tests share: settings, and strategies for the values that keys are made of."""

from decimal import Context, Decimal

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

# More digits than any value here has, so that nothing is rounded.
EXACT = Context(prec=200, Emin=-999, Emax=999)


def seeded(examples):
    """The same examples on every run. They are not made smaller: against a server that takes minutes, and what the
    assertions say is enough."""
    return settings(
        max_examples=examples, derandomize=True, deadline=None, database=None, phases=[Phase.explicit, Phase.generate],
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large])


# Characters whose order differs between UTF-8, UTF-16 and what a locale would say.
CHARACTERS = "\0\x01aAb~\x7fé\ud7ff\uff5e\U00010000"
texts = st.text(alphabet=CHARACTERS, min_size=1, max_size=4)
binaries = st.lists(st.sampled_from([0, 1, 0x61, 0x7F, 0x80, 0xFE, 0xFF]), min_size=1, max_size=4).map(bytes)


def notation(digits, exponent, style):
    """A number as somebody may write it: 1500, 15e2, 1.500E+3."""
    sign, digits = ("-" if digits < 0 else ""), str(abs(digits))
    if style == 0:
        return f"{sign}{digits}e{exponent}"
    if style == 1:
        rest = (digits[1:] + "00")[:37]
        return f"{sign}{digits[0]}.{rest or '0'}E{exponent + len(digits) - 1:+}"
    if -30 <= exponent <= 30 and len(digits) + abs(exponent) <= 38:
        return f"{Decimal(f'{sign}{digits}e{exponent}'):f}"
    return f"{sign}{digits}E{exponent}"


# Between 1E-130 and 9.9…E+125 with 38 digits, as
# https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html has it.
small_numbers = st.builds(notation, st.integers(-300, 300), st.integers(-3, 3), st.integers(0, 2))
odd_numbers = st.builds(
    notation, st.one_of(st.integers(-99, 99), st.integers(-(10**38) + 1, 10**38 - 1)),
    st.one_of(st.integers(-130, -120), st.integers(-20, 20), st.integers(70, 87)), st.integers(0, 1))
numbers = st.one_of(small_numbers, odd_numbers)
two_notations = st.builds(
    lambda digits, exponent, first, second: (notation(digits, exponent, first), notation(digits, exponent, second)),
    st.integers(-9999, 9999), st.integers(-120, 100), st.integers(0, 2), st.integers(0, 2))


def wire(kind, value):
    return {kind: value}


def meaning(value):
    """What an attribute value stands for, comparable and hashable: 1.0 and 1e0 are one number."""
    (kind, content), = value.items()
    if kind == "N":
        number = EXACT.create_decimal(content)
        return kind, EXACT.normalize(number) if number else Decimal(0)
    if kind == "M":
        return kind, tuple(sorted((name, meaning(part)) for name, part in content.items()))
    if kind == "L":
        return kind, tuple(meaning(part) for part in content)
    return kind, bytes(content) if kind == "B" else content


def item_meaning(item):
    return {name: meaning(value) for name, value in item.items()}


def frozen(items):
    """Items without their order, in a form that shows what differs."""
    return sorted(repr(sorted(item_meaning(item).items())) for item in items)


def order(value):
    """By what DynamoDB sorts: numbers as numbers, strings by their UTF-8, binary by unsigned bytes."""
    kind, content = meaning(value)
    return content.encode() if kind == "S" else content
