"""What the demo site says: plain typed data, one item with its texts in every language."""
