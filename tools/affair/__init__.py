"""An invented affair: its world, its news and what a perfect reader finds in them. tools/make_affair.py is the way in."""
