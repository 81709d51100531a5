package rollbook.walls.planted.bare;

final class Unmarked {}
