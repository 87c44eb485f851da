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

/// @dev Whether a subject whose latest measure is of this kind is held back by it.
function stands(MeasureKind kind) pure returns (bool) {
    return kind != MeasureKind.None && kind != MeasureKind.Reinstatement;
}
