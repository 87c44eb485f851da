// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {IActors} from "./IActors.sol";
import {IAnchors} from "./IAnchors.sol";
import {ICertificates} from "./ICertificates.sol";
import {IMeasures} from "./IMeasures.sol";
import {IMovements} from "./IMovements.sol";
import {IRecords} from "./IRecords.sol";
import {ISeals} from "./ISeals.sol";
import {IStoppable} from "./IStoppable.sol";

/// @title Registry
/// @notice The one contract that a phone has to know: everything that may be asked and said at its address.
interface IRegistry is IActors, IStoppable, ICertificates, ISeals, IMeasures, IMovements, IAnchors, IRecords {}
