"""Flight physics: SI floats or arrays in, SI floats or arrays out; NumPy only."""
