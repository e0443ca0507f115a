### The page of the lab

## machine
