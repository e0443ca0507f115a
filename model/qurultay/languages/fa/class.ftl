### class
