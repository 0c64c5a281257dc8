"""Chance: random.Random with quick ways of its commonest uses."""
import random


class Dice(random.Random):
    """The same numbers for the same seed on every machine."""

    def choice(self, options):
        return options[int(self.random() * len(options))]

    def shuffle(self, items):
        chance = self.random
        items.sort(key=lambda _: chance())

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        return start + step * int(self.random() * ((stop - start + step - 1) // step))
