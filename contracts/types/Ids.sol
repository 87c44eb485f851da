// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

/// @dev Random 64-bit ids, never derived from a name: nothing personal can be read back from them.
type ActorId is bytes8;
type CertificateId is bytes8;
/// @dev First 8 bytes of keccak256 of the catalogue slug, e.g. "castelli-di-jesi-verdicchio-riserva-docg".
type ProductId is bytes8;
/// @dev ASCII, left-aligned, zero-padded: "DOCG", "QM", "BIO".
type SchemeId is bytes8;
/// @dev The EIP-712 hash of the `BatchAttestation` that the seal places.
type SealId is bytes32;
/// @dev keccak256(abi.encode(uint64 gtin14, string lot)), the lot as GS1 spells it, case-sensitive.
type BatchKey is bytes32;
/// @dev Random; the handover itself is known by its EIP-712 hash.
type HandoverId is bytes8;
/// @dev Random.
type LossId is bytes8;

using {sameActor as ==, otherActor as !=} for ActorId global;
using {sameCertificate as ==} for CertificateId global;
using {sameProduct as ==} for ProductId global;
using {sameSeal as ==, otherSeal as !=} for SealId global;
using {otherBatch as !=} for BatchKey global;

function sameActor(ActorId a, ActorId b) pure returns (bool) {
    return ActorId.unwrap(a) == ActorId.unwrap(b);
}

function otherActor(ActorId a, ActorId b) pure returns (bool) {
    return ActorId.unwrap(a) != ActorId.unwrap(b);
}

function sameCertificate(CertificateId a, CertificateId b) pure returns (bool) {
    return CertificateId.unwrap(a) == CertificateId.unwrap(b);
}

function sameProduct(ProductId a, ProductId b) pure returns (bool) {
    return ProductId.unwrap(a) == ProductId.unwrap(b);
}

function sameSeal(SealId a, SealId b) pure returns (bool) {
    return SealId.unwrap(a) == SealId.unwrap(b);
}

function otherSeal(SealId a, SealId b) pure returns (bool) {
    return SealId.unwrap(a) != SealId.unwrap(b);
}

function otherBatch(BatchKey a, BatchKey b) pure returns (bool) {
    return BatchKey.unwrap(a) != BatchKey.unwrap(b);
}
