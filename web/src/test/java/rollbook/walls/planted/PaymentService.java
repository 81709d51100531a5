package rollbook.walls.planted;

interface PaymentService {}
