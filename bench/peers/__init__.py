"""Other engines that set the same documents, each in a folder of its own."""
