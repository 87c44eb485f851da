/**
 * The signer that an actor gets when its appointment ends: an account whose private key nobody holds, being the last 20
 * bytes of keccak256 of "filigrana: nobody holds this key". What it signed before stays signed.
 */
export const nobodysKey = "0x3268143786365c104eccb782d350c0004b0c229a";
