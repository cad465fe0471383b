"""CleanText and a pack in, Claims out: each figure with unit, interval, direction, period, entity, measure and scope."""
