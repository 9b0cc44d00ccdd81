"""What a careful editor would find in a pack whose form is right: hard words, bare numbers, old reviews."""
