//! Where files lie: a directory of this machine, or a bucket of anything that speaks S3. Never the database.

use futures::{StreamExt, TryStreamExt, stream::BoxStream};
use object_store::{
    ClientOptions, ObjectStore, ObjectStoreExt, PutPayload, aws::AmazonS3Builder, local::LocalFileSystem, path::Path,
};
use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt, path::PathBuf, sync::Arc};

/// Which place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectPlace {
    /// A directory; made when it is missing.
    Directory(PathBuf),
    /// A bucket.
    S3(S3Place),
}

/// A bucket and who opens it.
#[derive(Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct S3Place {
    /// None is Amazon's own.
    pub endpoint: Option<String>,
    pub bucket: String,
    pub region: String,
    pub access_key_id: String,
    pub secret_access_key: String,
}

impl std::fmt::Debug for S3Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("S3Place")
            .field("endpoint", &self.endpoint)
            .field("bucket", &self.bucket)
            .finish_non_exhaustive()
    }
}

/// Why a file could not be stored or found.
#[derive(Debug, thiserror::Error)]
#[error("the store of files did not do it: {0}")]
pub struct ObjectError(String);

impl From<object_store::Error> for ObjectError {
    fn from(error: object_store::Error) -> Self {
        Self(error.to_string())
    }
}

/// A store of files by key, `uploads/0190…/0190…`.
#[derive(Clone)]
pub struct Objects(Arc<dyn ObjectStore>);

/// A stored file, as a list names it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stored {
    pub key: String,
    /// By the store's own clock.
    pub at: chrono::DateTime<chrono::Utc>,
}

impl Objects {
    /// Opens the place.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn open(place: &ObjectPlace) -> Result<Self, ObjectError> {
        Ok(Self(match place {
            ObjectPlace::Directory(directory) => {
                let wrong = |error: std::io::Error| ObjectError(format!("{}: {error}", directory.display()));
                DirBuilder::new().recursive(true).mode(0o700).create(directory).map_err(wrong)?;
                Arc::new(LocalFileSystem::new_with_prefix(directory)?.with_automatic_cleanup(true).with_fsync(true))
            }
            ObjectPlace::S3(place) => Arc::new(bucket(place)?),
        }))
    }

    /// Stores a file whole or not at all.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), ObjectError> {
        self.0.put(&Path::from(key), PutPayload::from(bytes)).await?;
        Ok(())
    }

    /// The file, if it is there.
    pub async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, ObjectError> {
        match self.0.get(&Path::from(key)).await {
            Ok(found) => Ok(Some(found.bytes().await?.into())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes every file below `prefix/` away; none is there afterwards, however often it is called.
    pub async fn delete_below(&self, prefix: &str) -> Result<(), ObjectError> {
        let prefix = Path::from(prefix);
        let found: Vec<_> = self.0.list(Some(&prefix)).map_ok(|meta| meta.location).try_collect().await?;
        for key in found {
            self.delete(key.as_ref()).await?;
        }
        Ok(())
    }

    /// Takes one away.
    pub async fn delete(&self, key: &str) -> Result<(), ObjectError> {
        match self.0.delete(&Path::from(key)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Every file below `prefix/`, in no order.
    pub fn list(&self, prefix: &str) -> BoxStream<'static, Result<Stored, ObjectError>> {
        let found = self.0.list(Some(&Path::from(prefix)));
        found
            .map(|meta| meta.map(|meta| Stored { key: meta.location.into(), at: meta.last_modified }))
            .err_into()
            .boxed()
    }
}

fn bucket(place: &S3Place) -> Result<impl ObjectStore + use<>, ObjectError> {
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&place.bucket)
        .with_region(&place.region)
        .with_access_key_id(&place.access_key_id)
        .with_secret_access_key(&place.secret_access_key);
    if let Some(endpoint) = &place.endpoint {
        let open = endpoint.starts_with("http://");
        builder = builder.with_endpoint(endpoint).with_client_options(ClientOptions::new().with_allow_http(open));
    }
    Ok(builder.build()?)
}
