"""Reading results: comparing, deciding, explaining, sensitivity."""
