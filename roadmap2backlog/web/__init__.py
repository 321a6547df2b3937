"""The product owner's page: translates HTTP to the edits and views of `pipeline.reviewing`."""
