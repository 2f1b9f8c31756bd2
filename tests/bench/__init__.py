"""Speed of the site's pages beside a bare Wagtail page and an empty view. Run by `make bench`."""
