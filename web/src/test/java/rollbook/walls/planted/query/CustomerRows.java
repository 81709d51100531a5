package rollbook.walls.planted.query;

public interface CustomerRows {}
