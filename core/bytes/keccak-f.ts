/** The 24 round constants (FIPS 202, section 3.2.5), each as its lower and its upper half. */
// biome-ignore format: two rounds a line
const constants = Int32Array.of(
  0x00000001, 0x00000000, 0x00008082, 0x00000000,
  0x0000808a, 0x80000000, 0x80008000, 0x80000000,
  0x0000808b, 0x00000000, 0x80000001, 0x00000000,
  0x80008081, 0x80000000, 0x00008009, 0x80000000,
  0x0000008a, 0x00000000, 0x00000088, 0x00000000,
  0x80008009, 0x00000000, 0x8000000a, 0x00000000,
  0x8000808b, 0x00000000, 0x0000008b, 0x80000000,
  0x00008089, 0x80000000, 0x00008003, 0x80000000,
  0x00008002, 0x80000000, 0x00000080, 0x80000000,
  0x0000800a, 0x00000000, 0x8000000a, 0x80000000,
  0x80008081, 0x80000000, 0x00008080, 0x80000000,
  0x80000001, 0x00000000, 0x80008008, 0x80000000,
);
/**
 * The permutation Keccak-f[1600] (FIPS 202, section 3.3), in place.
 *
 * Written out lane by lane, because a loop over the lanes takes three times as long, and hashing is most of what
 * verification does. Lane `x + 5y` is `l` (lower half) and `h` (upper half); `c` and `d` are the column parities and what
 * theta adds; `b` and `e` are the lanes after rho and pi.
 *
 * @param state - 25 lanes of 64 bits, each as lower and upper half.
 */
// biome-ignore format: one lane a line
export const permute = (state: Int32Array): void => {
  let l0 = state[0] as number, h0 = state[1] as number, l1 = state[2] as number, h1 = state[3] as number, l2 = state[4] as number, h2 = state[5] as number, l3 = state[6] as number, h3 = state[7] as number, l4 = state[8] as number, h4 = state[9] as number;
  let l5 = state[10] as number, h5 = state[11] as number, l6 = state[12] as number, h6 = state[13] as number, l7 = state[14] as number, h7 = state[15] as number, l8 = state[16] as number, h8 = state[17] as number, l9 = state[18] as number, h9 = state[19] as number;
  let l10 = state[20] as number, h10 = state[21] as number, l11 = state[22] as number, h11 = state[23] as number, l12 = state[24] as number, h12 = state[25] as number, l13 = state[26] as number, h13 = state[27] as number, l14 = state[28] as number, h14 = state[29] as number;
  let l15 = state[30] as number, h15 = state[31] as number, l16 = state[32] as number, h16 = state[33] as number, l17 = state[34] as number, h17 = state[35] as number, l18 = state[36] as number, h18 = state[37] as number, l19 = state[38] as number, h19 = state[39] as number;
  let l20 = state[40] as number, h20 = state[41] as number, l21 = state[42] as number, h21 = state[43] as number, l22 = state[44] as number, h22 = state[45] as number, l23 = state[46] as number, h23 = state[47] as number, l24 = state[48] as number, h24 = state[49] as number;
  for (let round = 0; round < 48; round += 2) {
    const cl0 = l0 ^ l5 ^ l10 ^ l15 ^ l20, ch0 = h0 ^ h5 ^ h10 ^ h15 ^ h20;
    const cl1 = l1 ^ l6 ^ l11 ^ l16 ^ l21, ch1 = h1 ^ h6 ^ h11 ^ h16 ^ h21;
    const cl2 = l2 ^ l7 ^ l12 ^ l17 ^ l22, ch2 = h2 ^ h7 ^ h12 ^ h17 ^ h22;
    const cl3 = l3 ^ l8 ^ l13 ^ l18 ^ l23, ch3 = h3 ^ h8 ^ h13 ^ h18 ^ h23;
    const cl4 = l4 ^ l9 ^ l14 ^ l19 ^ l24, ch4 = h4 ^ h9 ^ h14 ^ h19 ^ h24;
    const dl0 = cl4 ^ ((cl1 << 1) | (ch1 >>> 31)), dh0 = ch4 ^ ((ch1 << 1) | (cl1 >>> 31));
    const dl1 = cl0 ^ ((cl2 << 1) | (ch2 >>> 31)), dh1 = ch0 ^ ((ch2 << 1) | (cl2 >>> 31));
    const dl2 = cl1 ^ ((cl3 << 1) | (ch3 >>> 31)), dh2 = ch1 ^ ((ch3 << 1) | (cl3 >>> 31));
    const dl3 = cl2 ^ ((cl4 << 1) | (ch4 >>> 31)), dh3 = ch2 ^ ((ch4 << 1) | (cl4 >>> 31));
    const dl4 = cl3 ^ ((cl0 << 1) | (ch0 >>> 31)), dh4 = ch3 ^ ((ch0 << 1) | (cl0 >>> 31));
    l0 ^= dl0; h0 ^= dh0; const b0 = l0, e0 = h0;
    l1 ^= dl1; h1 ^= dh1; const b10 = (l1 << 1) | (h1 >>> 31), e10 = (h1 << 1) | (l1 >>> 31);
    l2 ^= dl2; h2 ^= dh2; const b20 = (h2 << 30) | (l2 >>> 2), e20 = (l2 << 30) | (h2 >>> 2);
    l3 ^= dl3; h3 ^= dh3; const b5 = (l3 << 28) | (h3 >>> 4), e5 = (h3 << 28) | (l3 >>> 4);
    l4 ^= dl4; h4 ^= dh4; const b15 = (l4 << 27) | (h4 >>> 5), e15 = (h4 << 27) | (l4 >>> 5);
    l5 ^= dl0; h5 ^= dh0; const b16 = (h5 << 4) | (l5 >>> 28), e16 = (l5 << 4) | (h5 >>> 28);
    l6 ^= dl1; h6 ^= dh1; const b1 = (h6 << 12) | (l6 >>> 20), e1 = (l6 << 12) | (h6 >>> 20);
    l7 ^= dl2; h7 ^= dh2; const b11 = (l7 << 6) | (h7 >>> 26), e11 = (h7 << 6) | (l7 >>> 26);
    l8 ^= dl3; h8 ^= dh3; const b21 = (h8 << 23) | (l8 >>> 9), e21 = (l8 << 23) | (h8 >>> 9);
    l9 ^= dl4; h9 ^= dh4; const b6 = (l9 << 20) | (h9 >>> 12), e6 = (h9 << 20) | (l9 >>> 12);
    l10 ^= dl0; h10 ^= dh0; const b7 = (l10 << 3) | (h10 >>> 29), e7 = (h10 << 3) | (l10 >>> 29);
    l11 ^= dl1; h11 ^= dh1; const b17 = (l11 << 10) | (h11 >>> 22), e17 = (h11 << 10) | (l11 >>> 22);
    l12 ^= dl2; h12 ^= dh2; const b2 = (h12 << 11) | (l12 >>> 21), e2 = (l12 << 11) | (h12 >>> 21);
    l13 ^= dl3; h13 ^= dh3; const b12 = (l13 << 25) | (h13 >>> 7), e12 = (h13 << 25) | (l13 >>> 7);
    l14 ^= dl4; h14 ^= dh4; const b22 = (h14 << 7) | (l14 >>> 25), e22 = (l14 << 7) | (h14 >>> 25);
    l15 ^= dl0; h15 ^= dh0; const b23 = (h15 << 9) | (l15 >>> 23), e23 = (l15 << 9) | (h15 >>> 23);
    l16 ^= dl1; h16 ^= dh1; const b8 = (h16 << 13) | (l16 >>> 19), e8 = (l16 << 13) | (h16 >>> 19);
    l17 ^= dl2; h17 ^= dh2; const b18 = (l17 << 15) | (h17 >>> 17), e18 = (h17 << 15) | (l17 >>> 17);
    l18 ^= dl3; h18 ^= dh3; const b3 = (l18 << 21) | (h18 >>> 11), e3 = (h18 << 21) | (l18 >>> 11);
    l19 ^= dl4; h19 ^= dh4; const b13 = (l19 << 8) | (h19 >>> 24), e13 = (h19 << 8) | (l19 >>> 24);
    l20 ^= dl0; h20 ^= dh0; const b14 = (l20 << 18) | (h20 >>> 14), e14 = (h20 << 18) | (l20 >>> 14);
    l21 ^= dl1; h21 ^= dh1; const b24 = (l21 << 2) | (h21 >>> 30), e24 = (h21 << 2) | (l21 >>> 30);
    l22 ^= dl2; h22 ^= dh2; const b9 = (h22 << 29) | (l22 >>> 3), e9 = (l22 << 29) | (h22 >>> 3);
    l23 ^= dl3; h23 ^= dh3; const b19 = (h23 << 24) | (l23 >>> 8), e19 = (l23 << 24) | (h23 >>> 8);
    l24 ^= dl4; h24 ^= dh4; const b4 = (l24 << 14) | (h24 >>> 18), e4 = (h24 << 14) | (l24 >>> 18);
    l0 = b0 ^ (~b1 & b2); h0 = e0 ^ (~e1 & e2);
    l1 = b1 ^ (~b2 & b3); h1 = e1 ^ (~e2 & e3);
    l2 = b2 ^ (~b3 & b4); h2 = e2 ^ (~e3 & e4);
    l3 = b3 ^ (~b4 & b0); h3 = e3 ^ (~e4 & e0);
    l4 = b4 ^ (~b0 & b1); h4 = e4 ^ (~e0 & e1);
    l5 = b5 ^ (~b6 & b7); h5 = e5 ^ (~e6 & e7);
    l6 = b6 ^ (~b7 & b8); h6 = e6 ^ (~e7 & e8);
    l7 = b7 ^ (~b8 & b9); h7 = e7 ^ (~e8 & e9);
    l8 = b8 ^ (~b9 & b5); h8 = e8 ^ (~e9 & e5);
    l9 = b9 ^ (~b5 & b6); h9 = e9 ^ (~e5 & e6);
    l10 = b10 ^ (~b11 & b12); h10 = e10 ^ (~e11 & e12);
    l11 = b11 ^ (~b12 & b13); h11 = e11 ^ (~e12 & e13);
    l12 = b12 ^ (~b13 & b14); h12 = e12 ^ (~e13 & e14);
    l13 = b13 ^ (~b14 & b10); h13 = e13 ^ (~e14 & e10);
    l14 = b14 ^ (~b10 & b11); h14 = e14 ^ (~e10 & e11);
    l15 = b15 ^ (~b16 & b17); h15 = e15 ^ (~e16 & e17);
    l16 = b16 ^ (~b17 & b18); h16 = e16 ^ (~e17 & e18);
    l17 = b17 ^ (~b18 & b19); h17 = e17 ^ (~e18 & e19);
    l18 = b18 ^ (~b19 & b15); h18 = e18 ^ (~e19 & e15);
    l19 = b19 ^ (~b15 & b16); h19 = e19 ^ (~e15 & e16);
    l20 = b20 ^ (~b21 & b22); h20 = e20 ^ (~e21 & e22);
    l21 = b21 ^ (~b22 & b23); h21 = e21 ^ (~e22 & e23);
    l22 = b22 ^ (~b23 & b24); h22 = e22 ^ (~e23 & e24);
    l23 = b23 ^ (~b24 & b20); h23 = e23 ^ (~e24 & e20);
    l24 = b24 ^ (~b20 & b21); h24 = e24 ^ (~e20 & e21);
    l0 ^= constants[round] as number; h0 ^= constants[round + 1] as number;
  }
  state[0] = l0; state[1] = h0; state[2] = l1; state[3] = h1; state[4] = l2; state[5] = h2; state[6] = l3; state[7] = h3; state[8] = l4; state[9] = h4;
  state[10] = l5; state[11] = h5; state[12] = l6; state[13] = h6; state[14] = l7; state[15] = h7; state[16] = l8; state[17] = h8; state[18] = l9; state[19] = h9;
  state[20] = l10; state[21] = h10; state[22] = l11; state[23] = h11; state[24] = l12; state[25] = h12; state[26] = l13; state[27] = h13; state[28] = l14; state[29] = h14;
  state[30] = l15; state[31] = h15; state[32] = l16; state[33] = h16; state[34] = l17; state[35] = h17; state[36] = l18; state[37] = h18; state[38] = l19; state[39] = h19;
  state[40] = l20; state[41] = h20; state[42] = l21; state[43] = h21; state[44] = l22; state[45] = h22; state[46] = l23; state[47] = h23; state[48] = l24; state[49] = h24;
};
