// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

/// @dev An actor has one role for life; a legal entity with two roles is two actors.
enum Role {
    None,
    Operator,
    ControlBody,
    Inspector
}

/// @dev The base unit of every quantity of a product.
enum Unit {
    None,
    Gram,
    Millilitre,
    Piece
}

enum SubjectKind {
    Actor,
    Certificate,
    Seal,
    Batch
}

enum MeasureKind {
    None,
    Suspension,
    Reinstatement,
    Withdrawal,
    Recall
}

using {stands} for MeasureKind global;

/// @dev In the byte of a kind: any of these bits is set exactly when it stands, for a reinstatement is 2 and none 0. A word
/// that holds the byte is asked by them without taking it apart.
uint256 constant STANDING = 0xfd;

/// @dev Whether a subject whose latest measure is of this kind is held back by it.
function stands(MeasureKind kind) pure returns (bool) {
    return uint256(kind) & STANDING != 0;
}
