"""The Recipe for Success: a goal and the road to it, kept for years, private unless its owner shares a part."""
