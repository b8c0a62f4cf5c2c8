"""The website, the JSON API and the command line: the channels."""
