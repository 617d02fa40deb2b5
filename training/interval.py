"""95 % intervals: Wilson's for a share, resampling for anything else."""

import math
from collections.abc import Callable

import numpy as np

Z = 1.96


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Interval of part / whole; the whole of 0 to 1 where nothing was counted."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, Z * Z
    middle = share + square / (2 * whole)
    spread = Z * math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    return max(0.0, (middle - spread) / (1 + square / whole)), min(1.0, (middle + spread) / (1 + square / whole))


def resampled(count: int, figures: Callable[[np.ndarray], list[float]], rounds: int = 1000,
              seed: int = 29) -> tuple[list[float], list[float]]:
    """Lower and upper ends of several figures, over draws of `count` texts with replacement."""
    rng = np.random.default_rng(seed)
    drawn = np.array([figures(rng.integers(0, count, count)) for _ in range(rounds)], float)
    return [[round(float(value), 3) for value in np.nanpercentile(drawn, end, axis=0)] for end in (2.5, 97.5)]
