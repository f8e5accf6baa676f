//! Files that people send: announced, received, looked at, served, swept. Cases 70 to 84 of the list of bad input.

mod arriving;
mod looked_at;
mod served;
mod swept;
mod taken_away;

use domain::{
    ids::UploadId,
    platform::uploads::{UploadRequest, UploadStatus, UploadView},
};
use futures::stream;
use services::{
    Context, Result,
    platform::uploads::{Received, Signed, upload_begin, upload_complete, upload_receive},
};
use testkit::TestApp;

/// A photograph's worth of colours.
pub fn png(side: u32) -> Vec<u8> {
    let mut raw = Vec::new();
    for y in 0..side {
        raw.push(0);
        raw.extend((0..side).flat_map(|x| [(x * 7) as u8, (y * 5) as u8, ((x + y) * 3) as u8]));
    }
    png_of(side, side, &raw)
}

/// A PNG with that head and those rows, each stored as it is.
pub fn png_of(width: u32, height: u32, rows: &[u8]) -> Vec<u8> {
    let mut packed = vec![0x78, 0x01];
    let mut blocks = rows.chunks(65_535).peekable();
    while let Some(block) = blocks.next() {
        packed.push(u8::from(blocks.peek().is_none()));
        let length = u16::try_from(block.len()).unwrap();
        packed.extend_from_slice(&length.to_le_bytes());
        packed.extend_from_slice(&(!length).to_le_bytes());
        packed.extend_from_slice(block);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in rows {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    packed.extend_from_slice(&((b << 16) | a).to_be_bytes());
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(*b"IHDR", &head), chunk(*b"IDAT", &packed), chunk(*b"IEND", b"")].concat()
}

fn chunk(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let told = [&kind[..], body].concat();
    let crc = !told.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    });
    [&u32::try_from(body.len()).unwrap().to_be_bytes()[..], &told, &crc.to_be_bytes()].concat()
}

/// A PDF of about that many bytes.
pub fn pdf(bytes: usize) -> Vec<u8> {
    let mut text = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n".to_vec();
    text.resize(text.len().max(bytes), b'%');
    text
}

pub fn announced(purpose: &str, name: &str, content_type: &str, size: usize) -> UploadRequest {
    UploadRequest {
        purpose: purpose.into(),
        file_name: name.into(),
        size: size as i64,
        content_type: content_type.into(),
    }
}

/// What an address carries.
pub fn signed(address: &str) -> Signed {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let value = |name: &str| {
        let found = query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")));
        found.unwrap_or("").to_owned()
    };
    Signed { expires: value("expires"), signature: value("signature") }
}

pub async fn send(context: &Context, id: UploadId, at: &Signed, range: Option<&str>, bytes: &[u8]) -> Result<Received> {
    let body = stream::iter(bytes.chunks(10_000).map(Ok::<_, std::io::Error>));
    upload_receive(context, id, Some((at.clone(), range.map(str::to_owned))), body).await
}

/// A whole file, announced, sent and looked at.
pub async fn uploaded(context: &Context, purpose: &str, kind: &str, bytes: &[u8]) -> Result<UploadView> {
    let place = upload_begin(context, &announced(purpose, "file", kind, bytes.len())).await?;
    send(context, place.id, &signed(&place.upload_url), None, bytes).await?;
    upload_complete(context, place.id).await
}

/// The code of the refusal that it ends with, at whatever step.
pub async fn refused(context: &Context, purpose: &str, kind: &str, bytes: &[u8]) -> String {
    match uploaded(context, purpose, kind, bytes).await {
        Err(error) => error.to_refusal().code,
        Ok(view) => {
            assert_eq!((view.status, &view.url), (UploadStatus::Refused, &None), "{purpose} {kind}");
            view.code.unwrap()
        }
    }
}

/// Keys of everything that is stored.
pub async fn stored(test: &TestApp) -> Vec<String> {
    use futures::TryStreamExt;
    let found: Vec<_> = test.app.objects.list("uploads").try_collect().await.unwrap();
    found.into_iter().map(|found| found.key).collect()
}
