/** A worker that keeps one core busy until it is terminated. */
for (;;) Math.sqrt(Math.random());
