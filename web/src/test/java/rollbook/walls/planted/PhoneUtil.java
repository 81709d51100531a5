package rollbook.walls.planted;

final class PhoneUtil {}
