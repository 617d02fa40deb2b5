"""Assert what the generator promises: offsets inside the text, spans in order, known types, no slot left over.

`python -m training.check_generator` runs a few thousand texts of each kind.
"""

import random
import re

from training.generator.attacks import jailbreak, twins, wish
from training.generator.texts import harmless, personal
from training.labels import NUMBER

LEFT_OVER = re.compile(r"\{(?:PERSON|first|last|order|tool|figure|travel|topic|crime|lead|X)\d?\}|⏎|\[\[|\]\]")
COUNT = 3_000


def main() -> None:
    rng = random.Random(1)
    seen = set()
    for _ in range(COUNT):
        made = personal(rng)
        end = 0
        for start, stop, name in sorted(made.spans):
            assert name in NUMBER, name
            assert end <= start < stop <= len(made.text), (made.text, start, stop)
            end = stop
            seen.add(name)
        assert not LEFT_OVER.search(made.text), made.text
        assert not harmless(rng).spans
        for text in (*twins(rng), jailbreak(rng), wish(rng)):
            assert text and not LEFT_OVER.search(text), text
    assert seen == set(NUMBER), set(NUMBER) - seen
    print(f"{COUNT} texts of each kind are sound; {len(seen)} types occur")


if __name__ == "__main__":
    main()
