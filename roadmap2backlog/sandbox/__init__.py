"""A stateful Jira look-alike on loopback: to try a push without an account, and for tests."""
