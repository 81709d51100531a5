package rollbook.walls.planted.api;

record RoundedPrice(double amount) {}
