"""What the product owner does on the review page, as pure functions over a backlog."""
