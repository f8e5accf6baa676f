//! Receipts, invoices and credit notes: one about each thing, numbered without a gap, printed for their reader.

use super::packages::{asked, hour};
use domain::money::{
    invoices::{DocumentKind, Invoice},
    payments::PaymentDecision,
    wallet::TopupRequest,
};
use futures::future::join_all;
use services::{
    Context,
    bookings::booking::{booking_cancel, booking_create},
    money::{
        invoices::{invoice_get, invoice_paper, invoices_list, statement_paper},
        packages::{package_buy, package_end},
        wallet::{sandbox_payment_decide, topup_create},
    },
};
use std::{io::Write, process::Command};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};

/// What somebody's documents are, oldest first.
async fn documents(scene: &Scene, context: &Context) -> Vec<Invoice> {
    scene.test.run_jobs().await;
    let mut all = invoices_list(context, Some(100), None).await.unwrap().items;
    all.reverse();
    all
}

fn said(documents: &[Invoice]) -> Vec<(DocumentKind, i64, i64)> {
    documents.iter().map(|document| (document.kind, document.number, document.total.minor)).collect()
}

/// The words of a file, as a reader of PDF finds them.
fn words_of(pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let read = Command::new("pdftotext").arg("-layout").arg(file.path()).arg("-").output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap()
}

#[tokio::test]
async fn each_thing_has_one_document_and_what_goes_back_is_credited() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let topup = TopupRequest { amount: 2_500, currency: "USD".into(), method_id: None };
    let paid = topup_create(&student, topup, None).await.unwrap().id;
    for _ in 0..2 {
        sandbox_payment_decide(&student, paid, PaymentDecision::Succeed).await.unwrap();
    }
    let package = package_buy(&student, &asked(&scene, 5), None).await.unwrap();
    let lesson = scene.scheduled(TOMORROW).await;
    assert_eq!(
        said(&documents(&scene, &student).await),
        [(DocumentKind::Receipt, 1, 2_500), (DocumentKind::Invoice, 1, 14_250)]
    );
    scene.move_to("2026-03-03T12:00:00Z");
    package_end(&student, package.id, None).await.unwrap();
    let all = documents(&scene, &student).await;
    // The package was ended before a worker ended the lesson.
    assert_eq!(said(&all)[2..], [(DocumentKind::CreditNote, 1, 14_250), (DocumentKind::Invoice, 2, 3_000)]);
    assert_eq!(all[2].corrects.as_ref(), Some(&all[1].label));
    assert_eq!(all[3].lines[0].with, "Test tutor");
    sandbox_payment_decide(&student, paid, PaymentDecision::Dispute).await.unwrap();
    assert_eq!(said(&documents(&scene, &student).await)[4..], [(DocumentKind::CreditNote, 2, 2_500)]);
    let off = booking_create(&student, scene.request(&hour(10, 10)), None).await.unwrap();
    booking_cancel(&student, off.id, None, None).await.unwrap();
    assert_eq!(documents(&scene, &student).await.len(), 5, "what was not sold has none, of {lesson} there is one");
}

#[tokio::test]
async fn numbers_have_no_gap_and_no_double_whoever_comes_at_once_and_whatever_is_undone() {
    let scene = Scene::new().await;
    let pool = &scene.test.owner;
    let insert = "insert into invoices (id, kind, series, number, user_id, about_kind, about_id, currency, total, net,
        tax, lines, issuer, issued_at)
      values (gen_random_uuid(), 'invoice', 'INV-2026-00000007', 99, $1, 'lesson', gen_random_uuid(), 'USD', 100, 100,
        0, '[]', '{}', now())";
    let writers = (0..8).map(|n| async move {
        let mut work = pool.begin().await.unwrap();
        sqlx::query(insert).bind(scene.student.id.0).execute(&mut *work).await.unwrap();
        if n % 2 == 0 { work.commit().await.unwrap() } else { work.rollback().await.unwrap() }
    });
    join_all(writers).await;
    let numbers: Vec<i64> =
        sqlx::query_scalar("select number from invoices order by number").fetch_all(pool).await.unwrap();
    assert_eq!(numbers, [1, 2, 3, 4]);
    for forbidden in [
        "update invoice_series set last_number = 9",
        "update invoices set total = 1",
        "delete from invoices",
        "insert into invoice_series values ('INV-2030-00000007', 7)",
    ] {
        let refused = sqlx::query(forbidden).execute(scene.test.system().writes()).await;
        assert!(refused.is_err(), "{forbidden}");
    }
}

#[tokio::test]
async fn paper_says_number_and_total_in_every_language_and_is_nobody_elses() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    package_buy(&student, &asked(&scene, 5), None).await.unwrap();
    let invoice = documents(&scene, &student).await.remove(0);
    let titles = [
        ("en", "Invoice"),
        ("es", "Factura"),
        ("fr", "Facture"),
        ("de", "Rechnung"),
        ("pt", "Fatura"),
        ("zh", "发票"),
        ("ru", "Счёт"),
        ("ar", "فاتورة"),
    ];
    for (locale, title) in titles {
        let reader = Context { locale: locale.to_owned(), ..scene.as_student() };
        let pdf = invoice_paper(&reader, invoice.id).await.unwrap();
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() < 120_000, "{locale}: {} bytes", pdf.len());
        let text = words_of(&pdf);
        assert!(text.contains(&invoice.label), "{locale}: {text}");
        assert!(text.contains(title), "{locale}: no {title} in {text}");
        assert!(text.contains("142.50") || text.contains("142,50"), "{locale}: {text}");
    }
    let other = scene.test.context_of(&scene.test.student().await);
    is_not_found(invoice_paper(&other, invoice.id).await);
    is_not_found(invoice_get(&other, invoice.id).await);
    let finance = scene.test.context_of(&scene.test.admin().await);
    assert_eq!(invoice_get(&finance, invoice.id).await.unwrap().id, invoice.id);
    assert_eq!(refused(statement_paper(&scene.as_tutor(), "2026-13").await).1, "month_invalid");
    scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    let statement = words_of(&statement_paper(&scene.as_tutor(), "2026-03").await.unwrap());
    assert!(statement.contains("$24.00"), "{statement}");
}
