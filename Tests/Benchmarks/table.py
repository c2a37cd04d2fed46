"""Plain tables."""

from statistics import median


def show(title, head, rows):
    """Prints a table: the first column to the left, numbers to the right."""
    rows = [[str(cell) for cell in row] for row in [head, *rows]]
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    print(title)
    for number, row in enumerate(rows):
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  " + "   ".join(cells))
        if number == 0:
            print("  " + "   ".join("-" * width for width in widths))
    print(flush=True)


def spread(values, scale=1.0, digits=1):
    """Median, and in brackets the smallest and largest."""
    low, middle, high = (f"{value * scale:.{digits}f}" for value in (min(values), median(values), max(values)))
    return f"{middle} ({low}–{high})"
