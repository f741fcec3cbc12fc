# Two hundred assignments of one permission set: ten groups in twenty accounts; one more in another account where that is asked for.

terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

variable "endpoint" {
  type = string
}

variable "one_more" {
  type    = bool
  default = false
}

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true

  endpoints {
    iam           = var.endpoint
    identitystore = var.endpoint
    organizations = var.endpoint
    ssoadmin      = var.endpoint
    sts           = var.endpoint
  }
}

data "aws_ssoadmin_instances" "this" {}

data "aws_organizations_organization" "this" {}

locals {
  instance = one(data.aws_ssoadmin_instances.this.arns)
  store    = one(data.aws_ssoadmin_instances.this.identity_store_ids)
  accounts = sort(data.aws_organizations_organization.this.non_master_accounts[*].id)
  groups   = [for number in range(10) : "Terraform${number}"]
  pairs = concat(
    [for pair in setproduct(slice(local.accounts, 0, 20), local.groups) : { account = pair[0], group = pair[1] }],
    var.one_more ? [{ account = local.accounts[20], group = local.groups[0] }] : []
  )
}

resource "aws_identitystore_group" "this" {
  for_each          = toset(local.groups)
  identity_store_id = local.store
  display_name      = each.key
  description       = "bench"
}

resource "aws_ssoadmin_permission_set" "this" {
  instance_arn     = local.instance
  name             = "TerraformReadOnly"
  session_duration = "PT1H"
}

resource "aws_ssoadmin_managed_policy_attachment" "this" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_ssoadmin_account_assignment" "this" {
  for_each           = { for pair in local.pairs : "${pair.account}/${pair.group}" => pair }
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_managed_policy_attachment.this.permission_set_arn
  target_id          = each.value.account
  target_type        = "AWS_ACCOUNT"
  principal_type     = "GROUP"
  principal_id       = aws_identitystore_group.this[each.value.group].group_id
}
