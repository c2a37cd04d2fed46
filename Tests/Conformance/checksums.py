"""The checksums of S3: by zlib and hashlib, and for the two that Python lacks bit by bit from their polynomials."""

import base64
import hashlib
import zlib


def _reflected(polynomial, bits, data):
    """A CRC with reflected input and output, all ones before and after."""
    mask = (1 << bits) - 1
    value = mask
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (polynomial if value & 1 else 0)
    return (value ^ mask).to_bytes(bits // 8, "big")


CRC32C_REFLECTED = 0x82F63B78  # RFC 3720, appendix B.4
CRC64NVME_REFLECTED = 0x9A6C9329AC4BC9B5  # NVM Express Command Set specification, section 5.2.1.3.4

DIGESTS = {
    "CRC32": lambda data: zlib.crc32(data).to_bytes(4, "big"),
    "CRC32C": lambda data: _reflected(CRC32C_REFLECTED, 32, data),
    "CRC64NVME": lambda data: _reflected(CRC64NVME_REFLECTED, 64, data),
    "SHA1": lambda data: hashlib.sha1(data).digest(),
    "SHA256": lambda data: hashlib.sha256(data).digest(),
}


def digest(algorithm, data):
    return DIGESTS[algorithm](data)


def checksum(algorithm, data):
    """As S3 writes it: base64."""
    return base64.b64encode(digest(algorithm, data)).decode()


def composite(algorithm, parts):
    """The checksum of the parts' checksums, with their number.

    https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
    """
    whole = b"".join(digest(algorithm, part) for part in parts)
    return f"{checksum(algorithm, whole)}-{len(parts)}"
