"""What was recorded of one program run: plain values, between the recorder and the analysis."""
