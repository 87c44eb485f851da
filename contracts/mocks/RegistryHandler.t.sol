// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.30;

import {ICertificates} from "../interfaces/ICertificates.sol";
import {IActors} from "../interfaces/IActors.sol";
import {IMeasures} from "../interfaces/IMeasures.sol";
import {ISeals} from "../interfaces/ISeals.sol";
import {ActorId, BatchKey, CertificateId, SealId} from "../types/Ids.sol";
import {MeasureKind, SubjectKind, Unit} from "../types/Kinds.sol";
import {Players} from "./Players.t.sol";
import {vm} from "./Vm.sol";

/// @dev What the invariant runner plays with: each function is one act of somebody, honest or not, in any order. What the
/// registry took is remembered here, to be compared with what it says later. `fault` names the first thing it should not
/// have taken.
contract RegistryHandler is Players {
    uint40 private constant LATE = type(uint40).max;
    uint256 private constant BATCHES = 4;

    string public fault;
    CertificateId[] public certificates;
    SealId[] public seals;
    mapping(SealId => ISeals.SealRecord) private _placed;
    mapping(SealId => ISeals.BatchAttestation) private _statements;
    mapping(bytes32 subject => bool) public recalled;
    mapping(CertificateId => uint256) public indexOf;
    uint256 public measures;
    mapping(bytes32 subject => uint8) private _sequences;
    IMeasures.Measure[] private _recalls;
    uint256 private _nonce;

    function grant(uint256 operator, uint256 body, uint256 product, uint32 from, uint32 length, uint64 quota) external {
        ICertificates.CertificateGrant memory s;
        s.certificate = CertificateId.wrap(bytes8(uint64(++_nonce)));
        s.operator = operatorId(operator);
        s.controlBody = bodyId(body);
        s.product = productId(product);
        s.from = uint40(block.timestamp - 1000 + from % 5000);
        s.until = s.from + length % 5000;
        s.quota = quota % 100_000;
        s.submitBefore = LATE;
        try registry.grant(s, _sign(s.controlBody, this.hashGrant(s))) {
            indexOf[s.certificate] = certificates.length;
            certificates.push(s.certificate);
        } catch {}
    }

    function amend(uint256 which, uint32 until, uint64 quota, bool skipsVersion) external {
        if (certificates.length == 0) return;
        CertificateId id = certificates[which % certificates.length];
        ICertificates.CertificateRecord memory record = registry.certificateOf(id);
        ICertificates.CertificateAmendment memory s = ICertificates.CertificateAmendment(
            id,
            uint40(block.timestamp - 1000 + until % 9000),
            quota % 100_000,
            record.version + (skipsVersion ? 2 : 1),
            LATE
        );
        try registry.amend(s, _sign(record.controlBody, this.hashAmendment(s))) {
            if (skipsVersion) fault = "an amendment skipped a version";
        } catch {}
    }

    /// @param forger Of ten seals one comes with the operator's signature by somebody else, one with the body's, and one with
    /// the body's by a key that it no longer has.
    function register(uint256 which, uint64 total, uint24 count, uint8 forger) public {
        if (certificates.length == 0) return;
        ISeals.BatchAttestation memory s;
        s.certificate = certificates[which % certificates.length];
        s.root = keccak256(abi.encode(++_nonce));
        s.total = total % 20_000;
        s.count = count % 100;
        s.submitBefore = LATE;
        ICertificates.CertificateRecord memory record = registry.certificateOf(s.certificate);
        bytes32 id = SealId.unwrap(registry.sealIdOf(s));
        bytes memory attestation = _sign(forger % 10 == 0 ? bodyId(0) : record.operator, id);
        bytes memory countersignature = _sign(forger % 10 == 1 ? operatorId(0) : record.controlBody, id);
        uint16 version = registry.actorOf(record.controlBody).keyVersion;
        if (forger % 10 == 2 && version > 1) countersignature = _signWith(_key(record.controlBody, version - 1), id);
        try registry.register(s, attestation, countersignature) returns (SealId seal) {
            if (forger % 10 == 2 && version > 1) fault = "a seal was placed with a key of the past";
            if (forger % 10 < 2) fault = "a seal was placed with a forged signature";
            if (SealId.unwrap(seal) != id) fault = "a seal has another id than its statement";
            _checkParties(record);
            seals.push(seal);
            _placed[seal] = registry.sealOf(seal);
            _statements[seal] = s;
        } catch {}
    }

    function registerAgain(uint256 which) external {
        if (seals.length == 0) return;
        SealId id = seals[which % seals.length];
        ISeals.BatchAttestation memory s = _statements[id];
        ICertificates.CertificateRecord memory c = registry.certificateOf(s.certificate);
        bytes memory attestation = _sign(c.operator, SealId.unwrap(id));
        try registry.register(s, attestation, _sign(c.controlBody, SealId.unwrap(id))) {
            fault = "a seal was placed twice";
        } catch {}
    }

    function cancel(uint256 which, bool byBody) external {
        if (seals.length == 0) return;
        SealId id = seals[which % seals.length];
        ISeals.BatchAttestation memory s = _statements[id];
        ICertificates.CertificateRecord memory c = registry.certificateOf(s.certificate);
        ActorId by = byBody ? c.controlBody : c.operator;
        try registry.cancel(s, by, _signCancellation(ISeals.Cancellation(id, by))) {
            fault = "a seal on record was cancelled";
        } catch {}
    }

    function measure(uint256 which, uint256 author, uint8 kind, uint8 subjectKind, uint8 sequence) external {
        IMeasures.Measure memory m;
        m.author = author % 4 < 2 ? inspectorId(author) : bodyId(author);
        m.subjectKind = SubjectKind(subjectKind % 4);
        m.subject = _subject(m.subjectKind, which);
        m.kind = MeasureKind(kind % 5);
        m.sequence = sequence % 4 == 0 ? sequence : _sequences[m.subject] + 1;
        m.submitBefore = LATE;
        try registry.place(m, _sign(m.author, this.hashMeasure(m))) {
            ++measures;
            ++_sequences[m.subject];
            if (recalled[m.subject]) fault = "a measure followed a recall";
            if (m.kind == MeasureKind.Recall) {
                recalled[m.subject] = true;
                _recalls.push(m);
            }
            if (author % 4 >= 2) _checkBody(m);
        } catch {}
    }

    function measureAfterRecall(uint256 which, uint256 inspector, uint8 kind) external {
        if (_recalls.length == 0) return;
        IMeasures.Measure memory m = _recalls[which % _recalls.length];
        m.author = inspectorId(inspector);
        m.kind = MeasureKind(1 + kind % 4);
        m.sequence = _sequences[m.subject] + 1;
        try registry.place(m, _sign(m.author, this.hashMeasure(m))) {
            fault = "a measure followed a recall";
        } catch {}
    }

    function govern(uint256 act, uint256 body, uint32 until) external {
        uint256 before = _standing();
        if (act % 4 == 0) registry.accredit(bodyId(body), registry.productOf(productId(0)).scheme, 1, 2 + uint40(until));
        if (act % 4 == 1) registry.accredit(bodyId(body), registry.productOf(productId(0)).scheme, 1, LATE);
        if (act % 4 == 2) registry.setProduct(productId(1), ICertificates.ProductRules(SCHEME, Unit.Gram, until % 2 == 0, false, 0));
        if (act % 4 == 3) {
            registry.stop();
            uint256 count = seals.length;
            register(until, 1, 1, 9);
            if (seals.length != count) fault = "a seal was placed under a stop";
            registry.resume();
        }
        if (_standing() != before) fault = "governance changed a seal, a certificate's use or a measure";
    }

    function replaceKey(uint256 which, bool ofBody) external {
        ActorId actor = ofBody ? bodyId(which) : operatorId(which);
        uint256 key = _key(actor, registry.actorOf(actor).keyVersion + 1);
        registry.replaceKey(actor, abi.encodePacked(vm.addr(key)));
        vm.warp(block.timestamp + which % 2);
    }

    function wait(uint16 elapsed) external {
        vm.warp(block.timestamp + elapsed % 2000);
    }

    function placedOf(SealId seal) external view returns (ISeals.SealRecord memory) {
        return _placed[seal];
    }

    function counts() external view returns (uint256 numberOfCertificates, uint256 numberOfSeals) {
        return (certificates.length, seals.length);
    }

    function batchKey(uint256 i) public pure returns (BatchKey) {
        return BatchKey.wrap(keccak256(abi.encode("batch", i % BATCHES)));
    }

    function _subject(SubjectKind kind, uint256 which) private view returns (bytes32) {
        if (kind == SubjectKind.Seal && seals.length > 0) return SealId.unwrap(seals[which % seals.length]);
        if (kind == SubjectKind.Certificate && certificates.length > 0) {
            return CertificateId.unwrap(certificates[which % certificates.length]);
        }
        if (kind == SubjectKind.Actor) return ActorId.unwrap(which % 4 < 3 ? operatorId(which) : bodyId(which));
        return BatchKey.unwrap(batchKey(which));
    }

    function _checkParties(ICertificates.CertificateRecord memory c) private {
        IActors.ActorRecord memory body = registry.actorOf(c.controlBody);
        if (body.measure.stands()) fault = "a seal was placed while a measure stands on its body";
        if (registry.actorOf(c.operator).measure.stands()) fault = "a seal was placed while a measure stands on its operator";
        (uint40 from, uint40 until) = registry.accreditationOf(c.controlBody, SCHEME);
        if (block.timestamp < from || block.timestamp >= until) fault = "a seal was placed without accreditation";
        if (keccak256(registry.signerAt(c.controlBody, uint40(block.timestamp))) != keccak256(body.signer)) {
            fault = "a seal was placed in the second of a rotation";
        }
    }

    function _checkBody(IMeasures.Measure memory m) private {
        if (m.subjectKind == SubjectKind.Actor) fault = "a control body measured an actor";
        if (m.subjectKind == SubjectKind.Batch) fault = "a control body measured a batch without its proof";
        CertificateId certificate = m.subjectKind == SubjectKind.Seal
            ? registry.sealOf(SealId.wrap(m.subject)).certificate
            : CertificateId.wrap(bytes8(m.subject));
        if (registry.certificateOf(certificate).controlBody != m.author) {
            fault = "a control body measured what another certified";
        }
    }

    function _standing() private view returns (uint256 digest) {
        for (uint256 i = 0; i < seals.length; ++i) {
            digest = uint256(keccak256(abi.encode(digest, registry.sealOf(seals[i]))));
        }
        for (uint256 i = 0; i < certificates.length; ++i) {
            digest = uint256(keccak256(abi.encode(digest, registry.certificateOf(certificates[i]))));
        }
    }
}
