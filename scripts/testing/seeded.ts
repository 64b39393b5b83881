import fc from 'fast-check';

/* The same runs every time, so that a red test is red again; FC_SEED looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
